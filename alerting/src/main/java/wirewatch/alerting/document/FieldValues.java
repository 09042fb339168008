package wirewatch.alerting.document;

import java.util.List;

/** The values of one field of a document; the field is its path in the index. */
public sealed interface FieldValues {
  String field();

  /**
   * Texts for {@link LanguageAnalyzers#forLanguage}, or for {@link LanguageAnalyzers#standard}
   * where {@code standard} is true; the position increment gap is 100.
   */
  record Texts(String field, List<String> values, boolean standardAnalyzer) implements FieldValues {
    public Texts {
      values = List.copyOf(values);
    }
  }

  /** Single terms, with ASCII letters in lower case. */
  record Keywords(String field, List<String> values) implements FieldValues {
    public Keywords {
      values = List.copyOf(values);
    }
  }

  /** Numbers, {@link Thousandths}, or times in milliseconds since 1970: points of one dimension. */
  record Longs(String field, List<Long> values) implements FieldValues {
    public Longs {
      values = List.copyOf(values);
    }
  }
}
