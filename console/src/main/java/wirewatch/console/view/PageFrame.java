package wirewatch.console.view;

/**
 * The values of the layout around every page.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the device prefers
 * @param csrfToken the CSRF token of every form
 * @param path the page's own address
 * @param query what the search box holds
 * @param newAlerts the number of alerts that nobody has decided anything about
 * @param session whether the reader has logged in
 */
public record PageFrame(
    String theme, String csrfToken, String path, String query, long newAlerts, boolean session) {
  private static final long MAX_SHOWN = 999;

  /** Returns whether the page belongs to a menu entry. */
  public boolean isMenuEntry(String entry) {
    return entry.equals("/")
        ? path.equals("/")
        : path.equals(entry) || path.startsWith(entry + "/") || path.startsWith(entry + "?");
  }

  /** The number of new alerts as it is shown: {@code 999+} for more. */
  public String newAlertsText() {
    return newAlerts > MAX_SHOWN ? MAX_SHOWN + "+" : String.valueOf(newAlerts);
  }
}
