/**
 * The query language of watches and searches: Lucene's classic syntax over the fields of the
 * schema, with one meaning in memory and in Elasticsearch.
 *
 * <p>{@link wirewatch.alerting.query.WatchQuery#parse} parses a text. Lucene's own parser, extended
 * by a clause parser, calls a clause builder, which resolves the fields (fields.csv) and creates
 * clauses; a simplifier removes redundant ones. The clauses are then normalized for one language,
 * the clauses that a single quote must match are grouped, and the result is built as a Lucene query
 * or as Elasticsearch's query DSL.
 *
 * <p>{@link wirewatch.alerting.query.WatchQuery#toLucene} returns queries of these types only, on
 * the fields of {@link wirewatch.alerting.document.WatchDocument}:
 *
 * <ul>
 *   <li>{@code BooleanQuery} (MUST, SHOULD, MUST_NOT; at least one clause is no MUST_NOT), {@code
 *       DisjunctionMaxQuery} (a word without a field: headline, alternative headline, lead, body),
 *       {@code BoostQuery};
 *   <li>{@code TermQuery}, {@code PhraseQuery} (with gaps where words are left out, and slop),
 *       {@code PrefixQuery}, {@code WildcardQuery}, {@code FuzzyQuery}, {@code TermRangeQuery} on
 *       texts; {@code TermQuery}, {@code PrefixQuery}, {@code WildcardQuery} on keywords;
 *   <li>{@code TermQuery} on {@link wirewatch.alerting.document.WatchDocument#FIELD_NAMES} for "has
 *       a value";
 *   <li>the range query of {@code LongPoint} (a {@code PointRangeQuery}) on numbers and times;
 *   <li>{@link wirewatch.alerting.query.SameQuoteQuery}, whose inner query is of the same types on
 *       the fields of quotes;
 *   <li>{@code MatchNoDocsQuery}.
 * </ul>
 */
@NullMarked
package wirewatch.alerting.query;

import org.jspecify.annotations.NullMarked;
