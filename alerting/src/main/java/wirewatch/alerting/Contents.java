package wirewatch.alerting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import wirewatch.alerting.match.Content;
import wirewatch.alerting.query.Analyzers;
import wirewatch.alerting.query.FieldValues;
import wirewatch.alerting.query.WatchDocument;

/** Converts a {@link WatchDocument} to the form that the match engine analyzes. */
final class Contents {
  /** More than any article has; further quotes are ignored. */
  private static final int MOST_QUOTES = 2_000;

  private final Analyzer analyzer;
  private final List<Content.Text> texts = new ArrayList<>();
  private final List<Content.Value> numbers = new ArrayList<>();

  private Contents(String indexLanguage) {
    this.analyzer = Analyzers.analyzer(indexLanguage);
  }

  /**
   * Converts a document. The fields of quotes are also fields of the article; their values are taken
   * from the quotes, which have the same order.
   *
   * @param indexLanguage the language whose analyzer is applied to the texts
   */
  static Content of(WatchDocument document, String indexLanguage) {
    Set<String> ofQuotes = new HashSet<>();
    document.quotes().forEach(quote -> quote.forEach(values -> ofQuotes.add(values.field())));
    ofQuotes.remove(WatchDocument.FIELD_NAMES);
    Contents contents = new Contents(indexLanguage);
    for (FieldValues values : document.fields()) {
      if (!ofQuotes.contains(values.field())) {
        contents.add(values, Content.NO_QUOTE);
      }
    }
    for (int quote = 0; quote < Math.min(MOST_QUOTES, document.quotes().size()); quote++) {
      for (FieldValues values : document.quotes().get(quote)) {
        contents.add(values, quote);
      }
    }
    return new Content(contents.texts, contents.numbers);
  }

  private void add(FieldValues values, int quote) {
    String field = values.field();
    switch (values) {
      case FieldValues.Texts all -> {
        Analyzer splitting = all.standard() ? Analyzers.standard() : analyzer;
        all.values().forEach(text -> texts.add(new Content.Text(field, text, splitting, quote)));
      }
      case FieldValues.Keywords all ->
          all.values().forEach(text -> texts.add(new Content.Text(field, text, null, quote)));
      case FieldValues.Longs all ->
          all.values().forEach(number -> numbers.add(new Content.Value(field, number, quote)));
    }
  }
}
