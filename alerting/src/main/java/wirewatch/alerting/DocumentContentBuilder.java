package wirewatch.alerting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import wirewatch.alerting.document.FieldValues;
import wirewatch.alerting.document.LanguageAnalyzers;
import wirewatch.alerting.document.WatchDocument;
import wirewatch.alerting.match.DocumentContent;

/** Converts a {@link WatchDocument} to the form that the match engine analyzes. */
final class DocumentContentBuilder {
  /** More than any article has; further quotes are ignored. */
  private static final int MAX_QUOTES = 2_000;

  private final Analyzer analyzer;
  private final List<DocumentContent.TextValue> texts = new ArrayList<>();
  private final List<DocumentContent.LongValue> numbers = new ArrayList<>();

  private DocumentContentBuilder(String indexLanguage) {
    this.analyzer = LanguageAnalyzers.forLanguage(indexLanguage);
  }

  /**
   * Converts a document. The fields of quotes are also fields of the article; their values are
   * taken from the quotes, which have the same order.
   *
   * @param indexLanguage the language whose analyzer is applied to the texts
   */
  static DocumentContent build(WatchDocument document, String indexLanguage) {
    Set<String> ofQuotes = new HashSet<>();
    document.quotes().forEach(quote -> quote.forEach(values -> ofQuotes.add(values.field())));
    ofQuotes.remove(WatchDocument.FIELD_NAMES);
    DocumentContentBuilder documentContentBuilder = new DocumentContentBuilder(indexLanguage);
    for (FieldValues values : document.fields()) {
      if (!ofQuotes.contains(values.field())) {
        documentContentBuilder.add(values, DocumentContent.NO_QUOTE);
      }
    }
    for (int quote = 0; quote < Math.min(MAX_QUOTES, document.quotes().size()); quote++) {
      for (FieldValues values : document.quotes().get(quote)) {
        documentContentBuilder.add(values, quote);
      }
    }
    return new DocumentContent(documentContentBuilder.texts, documentContentBuilder.numbers);
  }

  private void add(FieldValues values, int quote) {
    String field = values.field();
    switch (values) {
      case FieldValues.Texts all -> {
        Analyzer splitting = all.standardAnalyzer() ? LanguageAnalyzers.standard() : analyzer;
        all.values()
            .forEach(
                text -> texts.add(new DocumentContent.TextValue(field, text, splitting, quote)));
      }
      case FieldValues.Keywords all ->
          all.values()
              .forEach(text -> texts.add(new DocumentContent.TextValue(field, text, null, quote)));
      case FieldValues.Longs all ->
          all.values()
              .forEach(number -> numbers.add(new DocumentContent.LongValue(field, number, quote)));
    }
  }
}
