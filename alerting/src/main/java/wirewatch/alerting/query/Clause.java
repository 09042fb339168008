package wirewatch.alerting.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query. Positions count from 1. */
sealed interface Clause {

  /** A part that looks into fields; any of them is enough. */
  sealed interface Leaf extends Clause {
    List<Field> fields();
  }

  /** Words that stand together, at most {@code slop} moves apart. */
  record Words(List<Field> fields, String text, int slop) implements Leaf {}

  /** A whole value, in lower case. */
  record Value(Field field, String text) implements Leaf {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /** Words that start so. */
  record Prefix(List<Field> fields, String text) implements Leaf {}

  /** A pattern of {@code *}, {@code ?} and {@code \} before what is meant literally. */
  record Wildcard(List<Field> fields, String pattern) implements Leaf {}

  /** Words that are at most so many letters off. */
  record Fuzzy(List<Field> fields, String text, int edits) implements Leaf {}

  /** Words between two others. */
  record WordRange(List<Field> fields, Bound lower, Bound upper) implements Leaf {}

  /** An end of a range of words; without a text it is open. */
  record Bound(@Nullable String text, boolean inclusive) {}

  /** Numbers, or times in milliseconds since 1970; both ends inclusive, null where it is open. */
  record Between(Field field, @Nullable Long from, @Nullable Long to) implements Leaf {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /** Whether there is a value. */
  record Exists(List<Field> fields) implements Leaf {}

  /** Everything. */
  record Everything() implements Clause {}

  /** Nothing: a value that its field cannot have. */
  record Nothing() implements Clause {}

  /** A clause that counts for more. */
  record Boosted(Clause clause, float boost) implements Clause {}

  /** As Lucene's BooleanQuery has it: without a {@code must}, one of {@code should} is needed. */
  record Group(List<Clause> must, List<Clause> should, List<Clause> mustNot) implements Clause {
    public Group {
      must = List.copyOf(must);
      should = List.copyOf(should);
      mustNot = List.copyOf(mustNot);
    }
  }

  /** What one quote must be like. */
  record OneQuote(Clause clause) implements Clause {}
}
