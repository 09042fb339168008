package wirewatch.console.view;

/**
 * The values of the layout around every page.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the device prefers
 * @param csrfToken the CSRF token of every form
 * @param path the page's own address
 * @param query what the search box holds
 */
public record PageFrame(String theme, String csrfToken, String path, String query) {
  /** Returns whether the page belongs to a menu entry. */
  public boolean isMenuEntry(String entry) {
    return entry.equals("/")
        ? path.equals("/")
        : path.equals(entry) || path.startsWith(entry + "/") || path.startsWith(entry + "?");
  }
}
