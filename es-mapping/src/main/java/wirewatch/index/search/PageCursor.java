package wirewatch.index.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.search.PageRequest.Order;

/** The position after a page: the sort values of its last article, encoded as opaque text. */
final class PageCursor {
  private static final int MAX_LENGTH = 8_192;

  private PageCursor() {}

  static String encode(Order order, JsonNode sort) {
    String text = order.name().charAt(0) + sort.toString();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decodes the sort values.
   *
   * @throws InvalidSearchException if the cursor is invalid or was made for another order
   */
  static JsonNode sortValues(Order order, String cursor) {
    try {
      if (cursor.length() <= MAX_LENGTH) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == order.name().charAt(0)) {
          return sortValues(
              ClusterClient.JSON.readTree(text.substring(1)), ArticlePager.sort(order).size());
        }
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      // not a cursor: reported below
    }
    throw invalidCursor();
  }

  private static JsonNode sortValues(JsonNode values, int size) {
    if (!values.isArray() || values.size() != size) {
      throw invalidCursor();
    }
    for (JsonNode value : values) {
      if (!value.isValueNode()) {
        throw invalidCursor();
      }
    }
    return values;
  }

  private static InvalidSearchException invalidCursor() {
    return new InvalidSearchException(
        "invalid cursor: use the one returned with the previous page, with the same order");
  }
}
