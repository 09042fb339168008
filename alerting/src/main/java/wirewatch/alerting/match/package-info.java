/**
 * Finds which of very many queries a document matches, with exactly the semantics of Lucene.
 *
 * <p>{@link wirewatch.alerting.match.MatchEngine} compiles Lucene queries once: equal parts are
 * shared, terms become ids, and every query is filed under its rarest required terms. A document is
 * analyzed in one pass; its terms select the queries that can match, and those are evaluated on the
 * positions found. Query types that the compiled form does not support are evaluated by Lucene's
 * {@code MemoryIndex}.
 */
@NullMarked
package wirewatch.alerting.match;

import org.jspecify.annotations.NullMarked;
