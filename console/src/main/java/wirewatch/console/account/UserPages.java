package wirewatch.console.account;

import static wirewatch.console.account.UserForms.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.user.Role;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserRejectedException;

/** The pages of users, for admins: add, give roles and passwords, end sessions, remove. */
public final class UserPages implements RouteGroup {
  private static final String PATH = "/users";
  private static final String ONE = PATH + "/{name}";

  private final PageRenderer pageRenderer;
  private final UserAccounts accounts;

  public UserPages(PageRenderer pageRenderer, UserAccounts accounts) {
    this.pageRenderer = pageRenderer;
    this.accounts = accounts;
  }

  /** An action on a user of a name, and the sentence that says what it did. */
  @FunctionalInterface
  private interface UserAction {
    String run(String name) throws IOException, UserRejectedException;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, context -> showList(context, "", "", ""));
    routes.post(PATH, this::add);
    routes.get(ONE, context -> showUser(context, "", ""));
    routes.post(ONE + "/role", context -> change(context, name -> setRole(context, name)));
    routes.post(ONE + "/password", context -> change(context, name -> setPassword(context, name)));
    routes.post(ONE + "/sessions", context -> change(context, name -> endSessions(context, name)));
    routes.post(
        ONE + "/keys/{id}/revoke", context -> change(context, name -> revokeKey(context, name)));
    routes.post(ONE + "/remove", this::remove);
  }

  private void showList(Context context, String notice, String problem, String name)
      throws IOException {
    pageRenderer.render(
        context,
        "users",
        "view",
        new UsersView(
            accounts.list().stream().map(UserRow::of).toList(),
            UserForms.labels(Role.ADMIN),
            notice,
            problem,
            name));
  }

  private void showUser(Context context, String notice, String problem) throws IOException {
    Optional<AccountView> view =
        accounts
            .find(context.pathParam("name"))
            .map(user -> AccountView.of(user, false, UserForms.labels(Role.ADMIN)))
            .map(shown -> shown.withMessages(notice, problem));
    pageRenderer.renderOrNotFound(context, "account", "view", view);
  }

  private void add(Context context) throws IOException {
    String name = field(context, "name").strip();
    Role role = UserForms.role(context, "role");
    try {
      AuditNotes.add(context, "user.add", accounts.add(name, role, field(context, "password")));
      showList(context, name + " is added.", "", "");
    } catch (UserRejectedException e) {
      UserForms.setStatus(context, e);
      showList(context, "", String.valueOf(e.getMessage()), name);
    }
  }

  private void change(Context context, UserAction action) throws IOException {
    try {
      showUser(context, action.run(context.pathParam("name")), "");
    } catch (UserRejectedException e) {
      UserForms.setStatus(context, e);
      showUser(context, "", String.valueOf(e.getMessage()));
    }
  }

  private String setRole(Context context, String name) throws IOException, UserRejectedException {
    Role before = accounts.get(name).role();
    Role after = accounts.setRole(name, UserForms.role(context, "role")).role();
    AuditNotes.addRole(context, name, before, after);
    return "The role is %s from now on.".formatted(after.label());
  }

  private String setPassword(Context context, String name)
      throws IOException, UserRejectedException {
    AuditNotes.add(
        context, "user.password", accounts.setPassword(name, field(context, "new")).name());
    return "The password is changed; the sessions are ended.";
  }

  private String endSessions(Context context, String name)
      throws IOException, UserRejectedException {
    accounts.credentials().endSessions(name);
    AuditNotes.add(context, "user.sessions", name);
    return "The sessions are ended.";
  }

  private String revokeKey(Context context, String name) throws IOException, UserRejectedException {
    AuditNotes.addKey(
        context,
        "key.revoke",
        name,
        accounts.credentials().revokeKey(name, context.pathParam("id")));
    return "The key is revoked.";
  }

  private void remove(Context context) throws IOException {
    String name = context.pathParam("name");
    try {
      if (!field(context, "confirm").equals(name)) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showUser(context, "", "Not removed: write the name of the user to confirm it.");
        return;
      }
      Role role = accounts.get(name).role();
      accounts.remove(name);
      AuditNotes.addRole(context, name, role, null);
      showList(context, name + " is removed, with the sessions and keys.", "", "");
    } catch (UserRejectedException e) {
      UserForms.setStatus(context, e);
      showList(context, "", String.valueOf(e.getMessage()), "");
    }
  }
}
