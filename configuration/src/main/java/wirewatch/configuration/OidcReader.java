package wirewatch.configuration;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code oidc} of the section {@code console}. */
final class OidcReader {
  private static final String KEY = "oidc";
  private static final Set<String> ROLES = Set.of("reader", "analyst", "admin");

  private OidcReader() {}

  /** Empty if there is no provider, or what is said of it is invalid and was reported. */
  static Optional<Configuration.Oidc> read(ConfigurationSection console) {
    if (!console.has(KEY)) {
      return Optional.empty();
    }
    ConfigurationSection section = console.section(KEY);
    Optional<URI> issuer = section.value("issuer", "an http or https address", HttpAddress::parse);
    if (!section.has("issuer")) {
      section.addProblem("issuer", "is missing; write the address of the provider");
    }
    Optional<String> clientId =
        section.required("client_id", "the provider gives one to the console");
    Optional<String> clientSecret =
        section.required("client_secret", "write for example ${WIREWATCH_OIDC_SECRET}");
    String nameClaim = section.text("name_claim").orElse("preferred_username");
    String rolesClaim = section.text("roles_claim").orElse("groups");
    Map<String, String> roles = readRoles(section.section("roles"));
    if (roles.isEmpty()) {
      section.addProblem(
          "roles",
          "is missing; write what the claim says and the role, for example {desk: analyst}");
    }
    section.rejectUnknownKeys();
    return issuer.isEmpty() || clientId.isEmpty() || clientSecret.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Configuration.Oidc(
                issuer.get(), clientId.get(), clientSecret.get(), nameClaim, rolesClaim, roles));
  }

  private static Map<String, String> readRoles(ConfigurationSection section) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (String value : section.keys()) {
      String role = section.text(value).orElse("");
      if (ROLES.contains(role)) {
        roles.put(value, role);
      } else {
        section.addProblem(value, "'" + role + "' is not a role; write reader, analyst or admin");
      }
    }
    return roles;
  }
}
