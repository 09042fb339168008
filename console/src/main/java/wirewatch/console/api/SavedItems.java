package wirewatch.console.api;

import java.util.Map;
import wirewatch.console.saved.SavedItem;

/** What saved searches and reviews have in common as JSON objects. */
final class SavedItems {
  private SavedItems() {}

  static Map<String, Object> toDocument(SavedItem item) {
    return ApiJson.object(
        "id", item.id(),
        "name", item.name(),
        "owner", item.owner(),
        "shared", item.shared(),
        "created", item.changes().created().toString(),
        "updated", item.changes().updated().toString(),
        "updated_by", item.changes().by());
  }
}
