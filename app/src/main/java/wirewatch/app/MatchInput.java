package wirewatch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleDocument;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.PlainText;

/** A line of {@code match}: {@code {"id", "headline", "body", "published", "language"}}. */
sealed interface MatchInput {

  /**
   * An article that passed through {@link Ingest} as a text.
   *
   * @param document as it would be stored, with the line's own headline, time and language
   */
  record Document(String id, Map<String, Object> document) implements MatchInput {}

  record Unreadable(String why) implements MatchInput {}

  static MatchInput of(String line, Ingest ingest) {
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      if (!node.hasNonNull("id") || !node.hasNonNull("body")) {
        return new Unreadable("the line has no id or no body");
      }
      String headline = text(node, "headline");
      String body = node.get("body").asText();
      String whole = headline == null ? body : headline.strip() + "\n\n" + body;
      return switch (ingest.ingest(PlainText.of(whole, null, null))) {
        case Extraction.NotAnArticle none -> new Unreadable(none.why());
        case Extraction.Extracted extracted ->
            new Document(
                node.get("id").asText(),
                document(ArticleDocument.of(extracted.article()), headline, node));
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
