/**
 * Which of very many queries a document matches, exactly as Lucene would say it.
 *
 * <p>{@link wirewatch.alerting.match.Engine} compiles Lucene queries once: equal parts become one,
 * terms become numbers, and every query hangs on its rarest necessary terms. A document is analysed
 * in one pass ({@code Tokens}); the terms that it has lead to the queries that can match, and those
 * are evaluated on the positions found ({@code Evaluation}). What the compiled form does not know
 * asks Lucene's {@code MemoryIndex}.
 */
@NullMarked
package wirewatch.alerting.match;

import org.jspecify.annotations.NullMarked;
