/**
 * Finds stories: lists of them, one with its time line and what its versions and copies changed.
 */
@NullMarked
package wirewatch.console.story;

import org.jspecify.annotations.NullMarked;
