package wirewatch.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** The line that {@code extract} prints for one input. */
final class ExtractAnswer {
  private ExtractAnswer() {}

  static Map<String, Object> of(String id, Extraction extraction, double millis) {
    return switch (extraction) {
      case Extraction.NotAnArticle none -> head(id, "not_an_article", none.why(), millis);
      case Extraction.Extracted extracted -> {
        Map<String, Object> answer = head(id, "extracted", null, millis);
        putArticle(answer, extracted.article());
        yield answer;
      }
    };
  }

  static Map<String, Object> failed(Input.Unreadable input) {
    return head(input.id(), "failed", input.why(), 0);
  }

  private static Map<String, Object> head(
      String id, String outcome, @Nullable String reason, double millis) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("outcome", outcome);
    answer.put("reason", reason);
    answer.put("millis", millis);
    return answer;
  }

  private static void putArticle(Map<String, Object> answer, Article article) {
    answer.put("article", ArticleDocument.of(article));
    answer.put(
        "mentions", article.names().mentions().stream().map(ExtractAnswer::mention).toList());
    answer.put("quotes", article.quotes().stream().map(ExtractAnswer::quote).toList());
  }

  private static Map<String, Object> mention(Mention mention) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", mention.start());
    fields.put("end", mention.end());
    fields.put("type", mention.type().name());
    fields.put("text", mention.text());
    fields.put("name", mention.name());
    return fields;
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", quote.start());
    fields.put("end", quote.end());
    fields.put("text", quote.text());
    fields.put("speaker", quote.speaker());
    Quote.Span span = quote.speakerSpan();
    if (span != null) {
      fields.put("speaker_start", span.start());
      fields.put("speaker_end", span.end());
    }
    fields.put("kind", quote.kind().label());
    return fields;
  }
}
