package wirewatch.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import wirewatch.index.PageRequest.Order;

/** The position after a page: the sort values of its last article, encoded as opaque text. */
final class Cursor {
  private static final int LONGEST = 8_192;

  private Cursor() {}

  static String of(Order order, JsonNode sort) {
    String text = order.name().charAt(0) + sort.toString();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decodes the sort values.
   *
   * @throws RefusedSearch if the cursor is invalid or was made for another order
   */
  static JsonNode values(Order order, String cursor) {
    try {
      if (cursor.length() <= LONGEST) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == order.name().charAt(0)) {
          return values(Rest.JSON.readTree(text.substring(1)), Paging.sort(order).size());
        }
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      // not a cursor: reported below
    }
    throw notOurs();
  }

  private static JsonNode values(JsonNode values, int size) {
    if (!values.isArray() || values.size() != size) {
      throw notOurs();
    }
    for (JsonNode value : values) {
      if (!value.isValueNode()) {
        throw notOurs();
      }
    }
    return values;
  }

  private static RefusedSearch notOurs() {
    return new RefusedSearch(
        "invalid cursor: use the one returned with the previous page, with the same order");
  }
}
