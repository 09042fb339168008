package wirewatch.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.app.JsonLine;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleFields;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;

/** A line of {@code match}: {@code {"id", "headline", "body", "published", "language"}}. */
sealed interface MatchInput {

  /**
   * An article that passed through {@link ArticleExtractor} as a text.
   *
   * @param document as it would be stored, with the line's own headline, time and language
   */
  record Document(String id, Map<String, Object> document) implements MatchInput {}

  record Unreadable(String why) implements MatchInput {}

  static MatchInput of(String line, ArticleExtractor articleExtractor) {
    try {
      JsonNode node = JsonLine.MAPPER.readTree(line);
      if (!node.hasNonNull("id") || !node.hasNonNull("body")) {
        return new Unreadable("the line has no id or no body");
      }
      String headline = text(node, "headline");
      String body = node.get("body").asText();
      String whole = headline == null ? body : headline.strip() + "\n\n" + body;
      return switch (articleExtractor.extract(PlainText.of(whole, null, null))) {
        case ExtractionResult.NotAnArticle none -> new Unreadable(none.reason());
        case ExtractionResult.ExtractedArticle extractedArticle ->
            new Document(
                node.get("id").asText(),
                document(ArticleFields.of(extractedArticle.article()), headline, node));
      };
    } catch (JsonProcessingException e) {
      return new Unreadable("not a JSON object: " + e.getOriginalMessage());
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Map<String, Object> document(
      Map<String, Object> article, @Nullable String headline, JsonNode line) {
    if (headline != null) {
      String found = String.valueOf(article.getOrDefault("headline", ""));
      if (!headline.contains(found)) {
        article.merge("body", found, (body, lost) -> lost + "\n\n" + body);
      }
      article.put("headline", headline.strip());
    }
    for (String field : new String[] {"published", "language"}) {
      String given = text(line, field);
      if (given != null) {
        article.put(field, given);
      }
    }
    return new HashMap<>(Map.of("article", article));
  }
}
