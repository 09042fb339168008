package wirewatch.crawler.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a source is accessed that not everyone may read.
 *
 * @param headers added to every request to the sites of the source, by name in any case
 * @param parameters added to the query of every request to the sites of the source
 * @param login the form by which a session is begun
 */
public record SourceAccess(
    Map<String, Secret> headers, Map<String, Secret> parameters, @Nullable FormLogin login) {
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "host",
          "if-modified-since",
          "if-none-match",
          "te",
          "transfer-encoding",
          "upgrade",
          "user-agent");
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  public SourceAccess {
    TreeMap<String, Secret> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = copy;
    parameters = Map.copyOf(parameters);
  }

  /** Creates an access that adds no parameters. */
  public SourceAccess(Map<String, Secret> headers, @Nullable FormLogin login) {
    this(headers, Map.of(), login);
  }

  /** Returns what may stand in no text that is kept: the values, without the name of a scheme. */
  public List<String> texts() {
    return Stream.concat(headers.values().stream(), parameters.values().stream())
        .map(secret -> secret.reveal().replaceFirst("^(?i:basic|bearer) ", ""))
        .toList();
  }

  /**
   * Returns whether a header may be set: it is a token (RFC 9110, 5.1) and not the client's own.
   */
  public static boolean isHeaderName(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> isAlphanumeric(c) || TOKEN_MARKS.indexOf(c) >= 0)
        && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a text may be the value of a header: visible ASCII and spaces. */
  public static boolean isHeaderValue(String value) {
    return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
