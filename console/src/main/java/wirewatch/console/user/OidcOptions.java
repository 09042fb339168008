package wirewatch.console.user;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenID provider (OpenID Connect Core 1.0) at which users log in.
 *
 * @param issuer the address of the provider; its description is at {@code
 *     /.well-known/openid-configuration} below it
 * @param clientSecret what the provider knows the console by
 * @param nameClaim the claim of the ID token that becomes the user's name
 * @param rolesClaim the claim, a text or a list of texts, that says the role
 * @param roles the role of each value of the claim; the highest counts, and without one nobody
 *     enters
 */
public record OidcOptions(
    URI issuer,
    String clientId,
    String clientSecret,
    String nameClaim,
    String rolesClaim,
    Map<String, Role> roles) {

  public OidcOptions {
    roles = Map.copyOf(roles);
  }

  /** Returns the highest role that values of the claim give. */
  public Optional<Role> roleOf(Iterable<String> values) {
    Role highest = null;
    for (String value : values) {
      Role role = roles.get(value);
      if (role != null && (highest == null || role.includes(highest))) {
        highest = role;
      }
    }
    return Optional.ofNullable(highest);
  }

  /** Without the secret: records are printed. */
  @Override
  public String toString() {
    return issuer.toString();
  }
}
