package wirewatch.console.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A random token of a user, of a session or as an API key: the kind, the name of the user as
 * base64url, and 256 random bits, for example {@code wwk.YWRh.…}. The name leads to the user's
 * document; only the digest of the whole is kept.
 *
 * @param user the name of the user
 * @param text the whole token
 */
record BearerToken(Kind kind, String user, String text) {

  /** What a token is for. */
  enum Kind {
    SESSION("wws"),
    KEY("wwk");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** Whether a text begins as a token of this kind does. */
    boolean begins(String text) {
      return text.startsWith(prefix + ".");
    }
  }

  static BearerToken random(Kind kind, String user) {
    String name =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return new BearerToken(kind, user, kind.prefix + "." + name + "." + SecureTokens.randomToken());
  }

  /** Parses a token; empty for any other text. */
  static Optional<BearerToken> parse(Kind kind, String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(kind.prefix)) {
      return Optional.empty();
    }
    try {
      String user = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return UserNames.isValid(user)
          ? Optional.of(new BearerToken(kind, user, text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String digest() {
    return SecureTokens.digest(text);
  }

  /** Without the secret part: records are printed. */
  @Override
  public String toString() {
    return kind + " of " + user;
  }
}
