package wirewatch.console.account;

import java.time.Instant;
import wirewatch.console.user.ApiKey;
import wirewatch.console.view.DisplayTime;

/** An API key in a list. */
public record KeyRow(
    String id, String name, String scope, DisplayTime created, DisplayTime expires, boolean valid) {

  static KeyRow of(ApiKey key) {
    return new KeyRow(
        key.id(),
        key.name(),
        key.scope().label(),
        DisplayTime.of(key.created()),
        DisplayTime.of(key.expires()),
        key.isValidAt(Instant.now()));
  }
}
