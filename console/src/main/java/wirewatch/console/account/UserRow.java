package wirewatch.console.account;

import java.time.Instant;
import wirewatch.console.user.User;
import wirewatch.console.view.DisplayTime;

/**
 * A user in a list.
 *
 * @param password whether the user has one here
 * @param sessions the number of open sessions
 * @param keys the number of API keys
 */
public record UserRow(
    String name, String role, boolean password, int sessions, int keys, DisplayTime created) {

  static UserRow of(User user) {
    Instant now = Instant.now();
    return new UserRow(
        user.name(),
        user.role().label(),
        user.hasPassword(),
        (int) user.sessions().stream().filter(open -> open.expires().isAfter(now)).count(),
        user.keys().size(),
        DisplayTime.of(user.created()));
  }
}
