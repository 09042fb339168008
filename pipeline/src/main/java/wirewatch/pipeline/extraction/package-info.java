/**
 * Structures pages on several threads: {@link wirewatch.pipeline.extraction.ExtractionPool} keeps
 * the order of each address and bounds the pages that wait by number and by bytes.
 */
@NullMarked
package wirewatch.pipeline.extraction;

import org.jspecify.annotations.NullMarked;
