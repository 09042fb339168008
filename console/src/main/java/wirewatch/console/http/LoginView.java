package wirewatch.console.http;

/**
 * The values of the login page.
 *
 * @param returnPath the path to return to after the login
 * @param problem why the last attempt failed; empty at first
 * @param user the user name of the last attempt; empty at first
 * @param hasSecret whether the secret of the configuration is accepted without a user name
 * @param provider the host of the OpenID provider; empty without one
 */
public record LoginView(
    String returnPath,
    String csrfToken,
    String problem,
    String user,
    boolean hasSecret,
    String provider) {}
