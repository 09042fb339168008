package wirewatch.console.account;

import java.util.List;
import wirewatch.console.user.User;

/**
 * A user's page.
 *
 * @param own whether it is the reader's own account
 * @param scopes the roles that can be chosen
 * @param newKey the API key that was just created, to be shown once; empty otherwise
 * @param notice what was done; empty for nothing
 * @param problem why it was not done; empty if it was
 */
public record AccountView(
    UserRow user,
    boolean own,
    List<String> scopes,
    List<KeyRow> keys,
    String newKey,
    String notice,
    String problem) {

  static AccountView of(User user, boolean own, List<String> scopes) {
    return new AccountView(
        UserRow.of(user), own, scopes, user.keys().stream().map(KeyRow::of).toList(), "", "", "");
  }

  AccountView withKey(String text) {
    return new AccountView(user, own, scopes, keys, text, notice, problem);
  }

  AccountView withMessages(String done, String refused) {
    return new AccountView(user, own, scopes, keys, newKey, done, refused);
  }

  /** The address below which the actions of the page are. */
  public String path() {
    return own ? "/account" : "/users/" + user.name();
  }
}
