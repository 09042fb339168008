package wirewatch.alerting.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.document.QueryField;

/** A part of a query. Positions count from 1. */
sealed interface Clause {

  /** A clause on fields; a match in any of them is enough. */
  sealed interface FieldClause extends Clause {
    List<QueryField> fields();
  }

  /** A word or phrase, with slop. */
  record Phrase(List<QueryField> fields, String text, int slop) implements FieldClause {}

  /** A whole value, in lower case. */
  record ExactValue(QueryField field, String text) implements FieldClause {
    @Override
    public List<QueryField> fields() {
      return List.of(field);
    }
  }

  /** Words with a prefix. */
  record Prefix(List<QueryField> fields, String text) implements FieldClause {}

  /** A pattern with {@code *}, {@code ?} and {@code \} as the escape character. */
  record Wildcard(List<QueryField> fields, String pattern) implements FieldClause {}

  /** Words within a number of edits. */
  record Fuzzy(List<QueryField> fields, String text, int edits) implements FieldClause {}

  /** A range of words. */
  record TermRange(List<QueryField> fields, RangeEnd lower, RangeEnd upper)
      implements FieldClause {}

  /** An end of a range of words; null for an open end. */
  record RangeEnd(@Nullable String text, boolean inclusive) {}

  /** A range of numbers, or of times in epoch milliseconds; ends inclusive, null for open. */
  record LongRange(QueryField field, @Nullable Long from, @Nullable Long to)
      implements FieldClause {
    @Override
    public List<QueryField> fields() {
      return List.of(field);
    }
  }

  /** The field has a value. */
  record Exists(List<QueryField> fields) implements FieldClause {}

  /** Matches every document. */
  record MatchAll() implements Clause {}

  /** Matches no document: a value that its field cannot have. */
  record MatchNone() implements Clause {}

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
  record WithinQuote(Clause clause) implements Clause {}
}
