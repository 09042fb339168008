package wirewatch.app.web;

/**
 * What the login page shows.
 *
 * @param to where it leads: a path of ours
 * @param problem empty at first
 */
public record LoginView(String to, String csrf, String problem) {}
