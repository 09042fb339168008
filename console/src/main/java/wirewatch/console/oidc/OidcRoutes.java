package wirewatch.console.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.user.OidcOptions;
import wirewatch.console.user.Role;
import wirewatch.console.user.User;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserRejectedException;

/**
 * {@code /login/oidc}: sends the browser to the provider; {@code /login/oidc/callback}: where it
 * comes back. The user gets the role that the provider's claim says, at each login.
 */
public final class OidcRoutes implements RouteGroup {
  private static final Logger log = LoggerFactory.getLogger(OidcRoutes.class);
  private static final String PATH = "/login/oidc";
  private static final String CALLBACK = PATH + "/callback";
  private static final String COOKIE = "wirewatch-oidc";
  private static final int COOKIE_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

  private final OidcOptions options;
  private final OidcClient client;
  private final UserAccounts accounts;
  private final AccessControl accessControl;
  private final Function<String, String> page;

  /**
   * @param page renders the page that leads to a path of the console. A redirect would not do: it
   *     belongs to the navigation that the provider began, with which a browser sends no cookie of
   *     the same site only
   */
  public OidcRoutes(
      OidcOptions options,
      UserAccounts accounts,
      AccessControl accessControl,
      Function<String, String> page) {
    this.options = options;
    this.client = new OidcClient(options);
    this.accounts = accounts;
    this.accessControl = accessControl;
    this.page = page;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::begin);
    routes.get(CALLBACK, this::finish);
  }

  private void begin(Context context) {
    OidcLogin login = OidcLogin.begin(AccessControl.localPathOrRoot(context.queryParam("to")));
    try {
      URI address = client.authenticationAddress(login, callback(context));
      setCookie(context, login.toCookie(), COOKIE_SECONDS);
      context.redirect(address.toString(), HttpStatus.SEE_OTHER);
    } catch (OidcException e) {
      refuse(context, e);
    }
  }

  private void finish(Context context) throws IOException {
    String cookie = Objects.requireNonNullElse(context.cookie(COOKIE), "");
    setCookie(context, "", 0);
    try {
      OidcLogin login =
          OidcLogin.parse(cookie)
              .orElseThrow(() -> new OidcException("this browser has begun no login"));
      URI answer = callback(context).resolve("?" + context.queryString());
      User user = enter(client.finish(login, callback(context), answer));
      if (!accessControl.logIn(context, accounts, user)) {
        throw new OidcException(user.name() + " was changed meanwhile");
      }
      context.html(page.apply(AccessControl.localPathOrRoot(login.returnPath())));
    } catch (OidcException e) {
      refuse(context, e);
    } catch (IllegalArgumentException e) {
      refuse(context, new OidcException("the answer of the provider cannot be read", e));
    }
  }

  /** Adds the user of an ID token, or gives the user the role that it says. */
  private User enter(IDTokenClaimsSet claims) throws OidcException, IOException {
    String name = claims.getStringClaim(options.nameClaim());
    if (name == null) {
      throw new OidcException("the ID token has no claim " + options.nameClaim());
    }
    if (options.nameClaim().equals("email")
        && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw new OidcException("the provider has not verified the address " + name);
    }
    Role role =
        options
            .roleOf(texts(claims.getClaim(options.rolesClaim())))
            .orElseThrow(
                () ->
                    new OidcException(
                        "no value of the claim %s gives %s a role"
                            .formatted(options.rolesClaim(), name)));
    try {
      return accounts.enter(name, role);
    } catch (UserRejectedException e) {
      throw new OidcException("the user is not accepted", e);
    }
  }

  private static List<String> texts(Object claim) {
    return claim instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String::valueOf).toList()
        : claim instanceof String text ? List.of(text) : List.of();
  }

  private void refuse(Context context, OidcException cause) {
    log.warn("a login at {} failed: {}", options.issuer(), cause.getMessage());
    accessControl.refuseLogin(context, "The login failed: " + cause.getMessage() + ".");
  }

  private static URI callback(Context context) {
    return AccessControl.baseUri(context).resolve(CALLBACK);
  }

  /** Sent also with the navigation that the provider begins, and nowhere else. */
  private static void setCookie(Context context, String value, int seconds) {
    boolean secure = AccessControl.baseUri(context).getScheme().equals("https");
    context.cookie(new Cookie(COOKIE, value, PATH, seconds, secure, true, null, SameSite.LAX));
  }
}
