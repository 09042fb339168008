/** Pages about one person, organisation, place or agency, over all articles that name it. */
@NullMarked
package wirewatch.console.profile;

import org.jspecify.annotations.NullMarked;
