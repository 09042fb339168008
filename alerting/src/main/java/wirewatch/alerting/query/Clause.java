package wirewatch.alerting.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query. Positions count from 1. */
sealed interface Clause {

  /** A clause on fields; a match in any of them is enough. */
  sealed interface Leaf extends Clause {
    List<Field> fields();
  }

  /** A word or phrase, with slop. */
  record Words(List<Field> fields, String text, int slop) implements Leaf {}

  /** A whole value, in lower case. */
  record Value(Field field, String text) implements Leaf {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /** Words with a prefix. */
  record Prefix(List<Field> fields, String text) implements Leaf {}

  /** A pattern with {@code *}, {@code ?} and {@code \} as the escape character. */
  record Wildcard(List<Field> fields, String pattern) implements Leaf {}

  /** Words within a number of edits. */
  record Fuzzy(List<Field> fields, String text, int edits) implements Leaf {}

  /** A range of words. */
  record WordRange(List<Field> fields, Bound lower, Bound upper) implements Leaf {}

  /** An end of a range of words; null for an open end. */
  record Bound(@Nullable String text, boolean inclusive) {}

  /** A range of numbers, or of times in epoch milliseconds; ends inclusive, null for open. */
  record Between(Field field, @Nullable Long from, @Nullable Long to) implements Leaf {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /** The field has a value. */
  record Exists(List<Field> fields) implements Leaf {}

  /** Matches every document. */
  record Everything() implements Clause {}

  /** Matches no document: a value that its field cannot have. */
  record Nothing() implements Clause {}

  /** A clause with a boost. */
  record Boosted(Clause clause, float boost) implements Clause {}

  /** As Lucene's BooleanQuery: without a {@code must}, at least one {@code should} must match. */
  record Group(List<Clause> must, List<Clause> should, List<Clause> mustNot) implements Clause {
    public Group {
      must = List.copyOf(must);
      should = List.copyOf(should);
      mustNot = List.copyOf(mustNot);
    }
  }

  /** A clause that a single quote must match. */
  record OneQuote(Clause clause) implements Clause {}
}
