/** Paragraphs, charsets, times and codes as news formats write them. */
@NullMarked
package wirewatch.ingest.newsformat.text;

import org.jspecify.annotations.NullMarked;
