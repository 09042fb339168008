/** Commands that probe sites, read listings and robots.txt, and manage sources. */
@NullMarked
package wirewatch.app.command.source;

import org.jspecify.annotations.NullMarked;
