package wirewatch.alerting.match;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Compiled queries in flat arrays. A condition is a number: its lowest two bits say what it is, the
 * others which term, which prefix, or where in {@code code} its node begins. A node begins with its
 * kind.
 *
 * @param fields the numbers of the fields that the queries ask for
 * @param terms the terms that the queries ask for
 * @param prefixes the beginnings that the queries ask for
 * @param prefixLengths the lengths of prefixes, rising, the character of the field included
 * @param memos how many nodes remember their answer
 * @param termSets what {@link #TERM_SET} nodes ask for
 * @param bounds of {@link #RANGE} nodes: field, lowest, highest
 * @param others what {@link #OTHER} nodes ask of Lucene
 */
@SuppressWarnings("ArrayRecordComponent") // flat for speed; nobody compares programs
record Program(
    Map<String, Integer> fields,
    CharsTable terms,
    CharsTable prefixes,
    int[] prefixLengths,
    int[] code,
    int memos,
    List<TermSet> termSets,
    List<Bounds> bounds,
    List<Query> others) {

  /** The lowest bits of a condition. */
  static final int NODE = 0;

  static final int TERM = 1;
  static final int PREFIX = 2;
  static final int TAG_BITS = 2;
  static final int TAG = 3;

  /** BOOLEAN, memo, must, not, should, least of should, then the conditions. */
  static final int BOOLEAN = 0;

  /** PHRASE, memo, terms, then of each its number and its place. */
  static final int PHRASE = 1;

  /** SLOPPY, memo, slop, terms, then of each its number and its place. */
  static final int SLOPPY = 2;

  /** TERM_SET, memo, number of the set, prefix condition that all terms of the set meet or -1. */
  static final int TERM_SET = 3;

  /** RANGE, number of the bounds. */
  static final int RANGE = 4;

  /** QUOTE, memo, condition. */
  static final int QUOTE = 5;

  /** OTHER, memo, number of the query, terms, then conditions of which each is necessary. */
  static final int OTHER = 6;

  /** ALL. */
  static final int ALL = 7;

  /** NONE. */
  static final int NONE = 8;

  /** A range of numbers, ends inclusive. */
  record Bounds(String field, long lowest, long highest) {}

  static int condition(int tag, int number) {
    return number << TAG_BITS | tag;
  }
}
