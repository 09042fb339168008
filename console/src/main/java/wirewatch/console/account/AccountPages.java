package wirewatch.console.account;

import static wirewatch.console.account.UserForms.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.user.Caller;
import wirewatch.console.user.User;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserCredentials.NewKey;
import wirewatch.console.user.UserRejectedException;

/** The page of the reader's own account: password, sessions, API keys. */
public final class AccountPages implements RouteGroup {
  private static final String PATH = "/account";

  private final PageRenderer pageRenderer;
  private final UserAccounts accounts;

  public AccountPages(PageRenderer pageRenderer, UserAccounts accounts) {
    this.pageRenderer = pageRenderer;
    this.accounts = accounts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, context -> show(context, "", ""));
    routes.post(PATH + "/password", this::changePassword);
    routes.post(PATH + "/sessions", this::endSessions);
    routes.post(PATH + "/keys", this::createKey);
    routes.post(PATH + "/keys/{id}/revoke", this::revokeKey);
  }

  private void show(Context context, String notice, String problem) throws IOException {
    Optional<AccountView> view = view(context);
    if (view.isPresent()) {
      render(context, view.get().withMessages(notice, problem));
    } else {
      pageRenderer.render(context, "account-none", "notice", notice);
    }
  }

  private void render(Context context, AccountView view) {
    pageRenderer.render(context, "account", "view", view);
  }

  /** Empty where nobody logged in with a user name. */
  private Optional<AccountView> view(Context context) throws IOException {
    Caller caller = AccessControl.caller(context);
    Optional<User> user = caller.user() == null ? Optional.empty() : accounts.find(caller.user());
    List<String> scopes = UserForms.labels(caller.role());
    return user.map(found -> AccountView.of(found, true, scopes));
  }

  private static String name(Context context) throws UserRejectedException {
    return AccessControl.caller(context).requireUser();
  }

  private void changePassword(Context context) throws IOException {
    try {
      String name = name(context);
      if (accounts.credentials().logIn(name, field(context, "old")).isEmpty()) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, "", "The present password is wrong.");
        return;
      }
      accounts.setPassword(name, field(context, "new"));
      AuditNotes.add(context, "user.password", name);
      context.redirect("/login", HttpStatus.SEE_OTHER);
    } catch (UserRejectedException e) {
      refuse(context, e);
    }
  }

  private void endSessions(Context context) throws IOException {
    try {
      accounts.credentials().endSessions(name(context));
      AuditNotes.add(context, "user.sessions", name(context));
      context.redirect("/login", HttpStatus.SEE_OTHER);
    } catch (UserRejectedException e) {
      refuse(context, e);
    }
  }

  private void createKey(Context context) throws IOException {
    String days = field(context, "days");
    Duration lifetime = Duration.ofDays(days.matches("\\d{1,4}") ? Long.parseLong(days) : 0);
    try {
      NewKey created =
          accounts
              .credentials()
              .createKey(
                  AccessControl.caller(context),
                  field(context, "name"),
                  UserForms.role(context, "scope"),
                  lifetime);
      AuditNotes.addKey(context, "key.create", name(context), created.key());
      view(context).ifPresent(view -> render(context, view.withKey(created.text())));
    } catch (UserRejectedException e) {
      refuse(context, e);
    }
  }

  private void revokeKey(Context context) throws IOException {
    try {
      String name = name(context);
      AuditNotes.addKey(
          context,
          "key.revoke",
          name,
          accounts.credentials().revokeKey(name, context.pathParam("id")));
      show(context, "The key is revoked.", "");
    } catch (UserRejectedException e) {
      refuse(context, e);
    }
  }

  private void refuse(Context context, UserRejectedException refused) throws IOException {
    UserForms.setStatus(context, refused);
    show(context, "", String.valueOf(refused.getMessage()));
  }
}
