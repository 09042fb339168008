/** Names over scripts and languages: one Latin spelling, and one key for its variants. */
@NullMarked
package wirewatch.ingest.transliteration;

import org.jspecify.annotations.NullMarked;
