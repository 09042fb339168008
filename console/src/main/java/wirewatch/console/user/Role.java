package wirewatch.console.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do; each role may do everything that the ones before it may. */
public enum Role {
  /** Reads. */
  READER,
  /** Decides about alerts and hits, changes watches, sends alerts again. */
  ANALYST,
  /** Changes sources, users and API keys, and pauses sources. */
  ADMIN;

  /** Returns whether this role may do what needs another one. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** Returns the lower one of two roles. */
  public Role atMost(Role other) {
    return includes(other) ? other : this;
  }

  /** Returns the name as parameters, documents and pages have it, for example {@code analyst}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role of a label. */
  public static Optional<Role> parse(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
