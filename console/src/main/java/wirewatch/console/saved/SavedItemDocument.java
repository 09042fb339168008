package wirewatch.console.saved;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.console.view.DocumentTimes;

/** An item as a document of {@code wirewatch-saved}. */
final class SavedItemDocument {
  static final String KIND = "kind";

  private SavedItemDocument() {}

  static Map<String, Object> of(SavedItem item) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", item.id());
    document.put(KIND, item.content().kind().label());
    document.put("name", item.name());
    document.put("owner", item.owner());
    document.put("shared", item.shared());
    document.put("created", item.changes().created().toString());
    document.put("updated", item.changes().updated().toString());
    document.put("updated_by", item.changes().by());
    document.put("content", item.content().values());
    return document;
  }

  /** Parses a document; empty if it is none of an item. */
  static Optional<SavedItem> parse(Map<String, Object> document) {
    Map<String, Object> values = new HashMap<>();
    if (document.get("content") instanceof Map<?, ?> content) {
      content.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    try {
      SavedItem.Kind kind = SavedItem.Kind.valueOf(text(document, KIND).toUpperCase(Locale.ROOT));
      boolean shared = Boolean.TRUE.equals(document.get("shared"));
      return Optional.of(
          new SavedItem(
              text(document, "id"),
              new Content(kind, text(document, "name"), shared, values),
              text(document, "owner"),
              new SavedItem.Changes(
                  time(document, "created"),
                  time(document, "updated"),
                  text(document, "updated_by"))));
    } catch (IllegalArgumentException | SavedItemRejectedException e) {
      return Optional.empty(); // an unknown kind or no name: written by something else
    }
  }

  private static String text(Map<String, Object> document, String field) {
    return document.get(field) instanceof String text ? text : "";
  }

  private static Instant time(Map<String, Object> document, String field) {
    return Objects.requireNonNullElse(
        DocumentTimes.parseInstant(text(document, field)), Instant.EPOCH);
  }
}
