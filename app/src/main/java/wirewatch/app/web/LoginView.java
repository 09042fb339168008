package wirewatch.app.web;

/**
 * The values of the login page.
 *
 * @param to the path to return to after the login
 * @param problem why the last attempt failed; empty at first
 */
public record LoginView(String to, String csrf, String problem) {}
