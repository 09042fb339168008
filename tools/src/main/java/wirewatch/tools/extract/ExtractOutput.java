package wirewatch.tools.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleFields;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

/** The line that {@code extract} prints for one input. */
final class ExtractOutput {
  private ExtractOutput() {}

  static Map<String, Object> of(String id, ExtractionResult extractionResult, double millis) {
    return switch (extractionResult) {
      case ExtractionResult.NotAnArticle none ->
          outcomeFields(id, "not_an_article", none.reason(), millis);
      case ExtractionResult.ExtractedArticle extractedArticle -> {
        Map<String, Object> line = outcomeFields(id, "extracted", null, millis);
        putArticle(line, extractedArticle.article());
        yield line;
      }
    };
  }

  static Map<String, Object> failed(ExtractInput.Unreadable input) {
    return outcomeFields(input.id(), "failed", input.why(), 0);
  }

  private static Map<String, Object> outcomeFields(
      String id, String outcome, @Nullable String reason, double millis) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("outcome", outcome);
    line.put("reason", reason);
    line.put("millis", millis);
    return line;
  }

  private static void putArticle(Map<String, Object> line, Article article) {
    line.put("article", ArticleFields.of(article));
    line.put(
        "mentions",
        article.namedEntities().mentions().stream().map(ExtractOutput::mentionFields).toList());
    line.put("quotes", article.quotes().stream().map(ExtractOutput::quoteFields).toList());
  }

  private static Map<String, Object> mentionFields(Mention mention) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", mention.start());
    fields.put("end", mention.end());
    fields.put("type", mention.type().name());
    fields.put("text", mention.text());
    fields.put("name", mention.name());
    return fields;
  }

  private static Map<String, Object> quoteFields(Quote quote) {
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
    fields.put("kind", quote.kind().documentName());
    return fields;
  }
}
