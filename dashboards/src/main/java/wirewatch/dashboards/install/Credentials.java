package wirewatch.dashboards.install;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Credentials for Kibana; {@code toString} never contains a secret. */
public sealed interface Credentials {

  /** Returns the value of the {@code Authorization} header. */
  Optional<String> header();

  /** Kibana without security. */
  record None() implements Credentials {
    @Override
    public Optional<String> header() {
      return Optional.empty();
    }
  }

  /** An Elasticsearch API key in its encoded form. */
  record ApiKey(String encoded) implements Credentials {
    public ApiKey {
      if (encoded.isBlank() || !encoded.chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new IllegalArgumentException(
            "invalid API key: use the value that Kibana calls \"encoded\"");
      }
    }

    @Override
    public Optional<String> header() {
      return Optional.of("ApiKey " + encoded);
    }

    @Override
    public String toString() {
      return "an API key";
    }
  }

  /** A user with a password (RFC 7617). */
  record Basic(String user, String password) implements Credentials {
    @Override
    public Optional<String> header() {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
      return "the user " + user;
    }
  }
}
