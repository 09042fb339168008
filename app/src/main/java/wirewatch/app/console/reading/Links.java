package wirewatch.app.console.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the console's own pages. */
final class Links {
  private Links() {}

  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /** The articles that have a value in a field. */
  static String search(String field, String value) {
    return search(clause(field, value));
  }

  static String clause(String field, String value) {
    return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String article(String id) {
    return "/article/" + encoded(id);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The address itself if it is one of the web's; empty for any other. */
  static String web(String address) {
    return address.startsWith("http://") || address.startsWith("https://") ? address : "";
  }
}
