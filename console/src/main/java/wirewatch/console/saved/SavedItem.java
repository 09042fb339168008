package wirewatch.console.saved;

import java.time.Instant;
import java.util.Locale;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;

/**
 * What a user has saved under a name. The owner, everybody if it is shared, and admins see it.
 *
 * @param owner the user; empty for a caller without a name
 */
public record SavedItem(String id, Content content, String owner, Changes changes) {

  /** The kinds of items. */
  public enum Kind {
    SEARCH,
    REVIEW;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * When it was saved first and last.
   *
   * @param by who saved it last; empty for a caller without a name
   */
  public record Changes(Instant created, Instant updated, String by) {}

  public String name() {
    return content.name();
  }

  public boolean shared() {
    return content.shared();
  }

  boolean isVisibleTo(Caller caller) {
    return shared() || isRuledBy(caller);
  }

  /** Returns whether the caller decides who sees it: the owner and admins do. */
  public boolean isRuledBy(Caller caller) {
    return caller.role().includes(Role.ADMIN) || owner.equals(caller.name().orElse(""));
  }

  /** Who sees it, in words for the page of a caller. */
  public String whose(Caller caller) {
    if (owner.equals(caller.name().orElse(""))) {
      return shared() ? "yours, shared" : "yours";
    }
    String name = owner.isEmpty() ? "the console" : owner;
    return shared() ? "shared by " + name : "of " + name;
  }
}
