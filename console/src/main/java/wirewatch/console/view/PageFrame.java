package wirewatch.console.view;

import java.util.List;
import java.util.function.Supplier;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;

/**
 * The values of the layout around every page.
 *
 * @param theme {@code light}, {@code dark}, or empty for what the device prefers
 * @param csrfToken the CSRF token of every form
 * @param path the page's own address
 * @param query what the search box holds
 * @param newAlerts the number of alerts that nobody has decided anything about
 * @param session whether the reader has logged in
 * @param caller who reads the page
 * @param reviewChoices finds the reviews that picked stories can be added to
 */
public record PageFrame(
    String theme,
    String csrfToken,
    String path,
    String query,
    long newAlerts,
    boolean session,
    Caller caller,
    Supplier<List<ReviewChoice>> reviewChoices) {
  private static final long MAX_SHOWN = 999;

  /**
   * A review that picked stories can be added to.
   *
   * @param selected whether it is proposed
   */
  public record ReviewChoice(String id, String name, boolean selected) {}

  /** The name of the reader's account; empty for one without. */
  public String user() {
    return caller.name().orElse("");
  }

  /** The reviews that picked stories can be added to, the last changed first. */
  public List<ReviewChoice> reviews() {
    return reviewChoices.get();
  }

  /** Returns whether the reader may decide and change watches. */
  public boolean analyst() {
    return caller.role().includes(Role.ANALYST);
  }

  /** Returns whether the reader may change sources and users. */
  public boolean admin() {
    return caller.role().includes(Role.ADMIN);
  }

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
