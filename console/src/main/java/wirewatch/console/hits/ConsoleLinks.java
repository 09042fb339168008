package wirewatch.console.hits;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds links to pages of the console. */
public final class ConsoleLinks {
  private ConsoleLinks() {}

  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  /** The articles that have a value in a field. */
  public static String search(String field, String value) {
    return search(clause(field, value));
  }

  public static String clause(String field, String value) {
    return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  public static String article(String id) {
    return "/article/" + encode(id);
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns an http or https URL unchanged, and the empty string for any other text. */
  public static String webUrlOrEmpty(String address) {
    return address.startsWith("http://") || address.startsWith("https://") ? address : "";
  }
}
