package wirewatch.app.console.view;

/**
 * What stands around every page.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the device prefers
 * @param token goes with every form, so that another site's form is told apart
 * @param path the page's own address
 * @param query what the search box holds
 */
public record Frame(String theme, String token, String path, String query) {
  /** Whether the page is that of a menu's entry, or below it. */
  public boolean isAt(String entry) {
    return entry.equals("/")
        ? path.equals("/")
        : path.equals(entry) || path.startsWith(entry + "/") || path.startsWith(entry + "?");
  }
}
