package wirewatch.console.http;

/**
 * The values of the login page.
 *
 * @param returnPath the path to return to after the login
 * @param problem why the last attempt failed; empty at first
 */
public record LoginView(String returnPath, String csrfToken, String problem) {}
