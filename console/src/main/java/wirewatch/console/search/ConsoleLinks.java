package wirewatch.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Builds links to pages of the console. */
public final class ConsoleLinks {
  private static final Set<String> PROFILED =
      Set.of("people", "organisations", "places", "agencies");

  private ConsoleLinks() {}

  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  /** The articles that have a value in a field. */
  public static String search(String field, String value) {
    return search(clause(field, value));
  }

  /**
   * The page about a value of a field that has pages ({@code people}, {@code organisations}, {@code
   * places}, {@code agency}); otherwise the articles that have it.
   */
  public static String profile(String field, String value) {
    String path = field.equals("agency") ? "agencies" : field;
    return PROFILED.contains(path)
        ? "/" + path + "/" + encode(value).replace("+", "%20")
        : search(field, value);
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
