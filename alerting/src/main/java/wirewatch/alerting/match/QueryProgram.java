package wirewatch.alerting.match;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Compiled queries in flat arrays. A condition is a number: its lowest two bits say what it is, the
 * others which term, which prefix, or where in {@code code} its node begins. A node begins with its
 * kind.
 *
 * @param fields the numbers of the fields in the queries
 * @param terms the terms in the queries
 * @param prefixes the prefixes in the queries
 * @param prefixLengths the lengths of prefixes, ascending, including the character of the field
 * @param cacheSlotCount the number of nodes whose result is cached
 * @param termSets the sets of {@link #TERM_SET} nodes
 * @param ranges of {@link #RANGE} nodes: field, lowest, highest
 * @param luceneQueries the queries of {@link #LUCENE_QUERY} nodes, evaluated by Lucene
 */
@SuppressWarnings("ArrayRecordComponent") // flat for speed; never compared
record QueryProgram(
    Map<String, Integer> fields,
    StringIdTable terms,
    StringIdTable prefixes,
    int[] prefixLengths,
    int[] code,
    int cacheSlotCount,
    List<TermSet> termSets,
    List<LongRange> ranges,
    List<Query> luceneQueries) {

  /** The lowest bits of a condition. */
  static final int NODE = 0;

  static final int TERM = 1;
  static final int PREFIX = 2;
  static final int TAG_BITS = 2;
  static final int TAG_MASK = 3;

  /** Kind, cache slot, must, must not, should, minimum should match, then the conditions. */
  static final int BOOLEAN = 0;

  /** Kind, cache slot, number of terms, then the id and the position of each. */
  static final int PHRASE = 1;

  /** Kind, cache slot, slop, number of terms, then the id and the position of each. */
  static final int SLOPPY_PHRASE = 2;

  /** Kind, cache slot, index of the set, prefix condition that all its terms meet or -1. */
  static final int TERM_SET = 3;

  /** Kind, index of the range. */
  static final int RANGE = 4;

  /** Kind, cache slot, condition. */
  static final int SAME_QUOTE = 5;

  /** Kind, cache slot, index of the query, number of conditions, then the required conditions. */
  static final int LUCENE_QUERY = 6;

  /** Matches every document: kind only. */
  static final int ALL = 7;

  /** Matches no document: kind only. */
  static final int NONE = 8;

  /** A range of numbers, both ends inclusive. */
  record LongRange(String field, long lowest, long highest) {}

  static int condition(int tag, int number) {
    return number << TAG_BITS | tag;
  }
}
