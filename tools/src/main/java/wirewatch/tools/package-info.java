/** Commands that read pages, texts and files, print what they find and store nothing. */
@NullMarked
package wirewatch.tools;

import org.jspecify.annotations.NullMarked;
