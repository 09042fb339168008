package wirewatch.console.user;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, and what the request may do.
 *
 * @param user the name of the user; null for everyone on a console without a login, and for one who
 *     has the secret of the configuration
 * @param keyExpires when the API key ends that the request came with; null without one
 */
public record Caller(@Nullable String user, Role role, @Nullable Instant keyExpires) {
  /** Everyone on a console without a login, and who has the secret of the configuration. */
  public static final Caller UNNAMED_ADMIN = new Caller(null, Role.ADMIN, null);

  /** Returns the name of the user; what belongs to a user is refused to others. */
  public String requireUser() throws UserRejectedException {
    return name()
        .orElseThrow(
            () ->
                new UserRejectedException(
                    UserRejectedException.Kind.CONFLICT,
                    "passwords, sessions and keys belong to users: log in with a user name"));
  }

  /** The name of the user, if there is one. */
  public Optional<String> name() {
    return Optional.ofNullable(user);
  }
}
