/** What the console's pages show: values only, all of it text that the templates escape. */
@NullMarked
package wirewatch.app.console.view;

import org.jspecify.annotations.NullMarked;
