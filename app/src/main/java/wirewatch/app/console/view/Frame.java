package wirewatch.app.console.view;

/**
 * The values of the layout around every page.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the device prefers
 * @param token the CSRF token of every form
 * @param path the page's own address
 * @param query what the search box holds
 */
public record Frame(String theme, String token, String path, String query) {
  /** Returns whether the page belongs to a menu entry. */
  public boolean isAt(String entry) {
    return entry.equals("/")
        ? path.equals("/")
        : path.equals(entry) || path.startsWith(entry + "/") || path.startsWith(entry + "?");
  }
}
