package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.AccessControl;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserCredentials.NewKey;
import wirewatch.pipeline.options.SettingValueParser;

/** Endpoints of the caller's own account: password, sessions, API keys. */
final class AccountRoutes {
  private static final String DEFAULT_LIFETIME = "90d";

  private final UserAccounts accounts;

  AccountRoutes(UserAccounts accounts) {
    this.accounts = accounts;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/account", this::get),
        ApiRoute.put("/api/v1/account/password", this::setPassword),
        ApiRoute.delete("/api/v1/account/sessions", this::endSessions),
        ApiRoute.post("/api/v1/account/keys", this::createKey),
        ApiRoute.delete("/api/v1/account/keys/{id}", this::revokeKey));
  }

  private void get(Context context) throws Exception {
    QueryParameters.of(context);
    Caller caller = AccessControl.caller(context);
    ApiJson.respond(
        context,
        caller.user() == null
            ? ApiJson.object("name", null, "role", caller.role().label())
            : UserRoutes.toDocument(accounts.get(caller.user())));
  }

  private void setPassword(Context context) throws Exception {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("old", "new"));
    String name = AccessControl.caller(context).requireUser();
    String old = Objects.requireNonNullElse(RequestFields.text(body, "old"), "");
    if (accounts.credentials().logIn(name, old).isEmpty()) {
      throw ProblemException.invalidParameter(
          "old is not the present password", "An admin gives another one without it.");
    }
    accounts.setPassword(name, Objects.requireNonNullElse(RequestFields.text(body, "new"), ""));
    AuditNotes.add(context, "user.password", name);
    context.status(HttpStatus.NO_CONTENT);
  }

  private void endSessions(Context context) throws Exception {
    QueryParameters.of(context);
    String name = AccessControl.caller(context).requireUser();
    accounts.credentials().endSessions(name);
    AuditNotes.add(context, "user.sessions", name);
    context.status(HttpStatus.NO_CONTENT);
  }

  private void createKey(Context context) throws Exception {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("name", "scope", "lifetime"));
    Caller caller = AccessControl.caller(context);
    String length =
        Objects.requireNonNullElse(RequestFields.text(body, "lifetime"), DEFAULT_LIFETIME);
    Duration lifetime =
        SettingValueParser.parseDuration(length)
            .orElseThrow(
                () ->
                    ProblemException.invalidParameter(
                        "lifetime is not a duration: " + length, "Write for example 90d."));
    NewKey created =
        accounts
            .credentials()
            .createKey(
                caller,
                Objects.requireNonNullElse(RequestFields.text(body, "name"), ""),
                UserRoutes.role(body, "scope", Role.READER),
                lifetime);
    AuditNotes.addKey(context, "key.create", caller.requireUser(), created.key());
    Map<String, Object> document = UserRoutes.toDocument(created.key());
    document.put("key", created.text());
    context.status(HttpStatus.CREATED);
    ApiJson.respond(context, document);
  }

  private void revokeKey(Context context) throws Exception {
    QueryParameters.of(context);
    String name = AccessControl.caller(context).requireUser();
    AuditNotes.addKey(
        context,
        "key.revoke",
        name,
        accounts.credentials().revokeKey(name, context.pathParam("id")));
    context.status(HttpStatus.NO_CONTENT);
  }
}
