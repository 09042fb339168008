package wirewatch.app.console.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds links to pages of the console. */
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

  /** Returns an http or https URL unchanged, and the empty string for any other text. */
  static String web(String address) {
    return address.startsWith("http://") || address.startsWith("https://") ? address : "";
  }
}
