package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.console.audit.AuditDocument;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.user.ApiKey;
import wirewatch.console.user.Role;
import wirewatch.console.user.User;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserRejectedException;
import wirewatch.pipeline.triage.TriageStore;

/** Endpoints of users and the audit log, for admins. */
final class UserRoutes {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 1_000;

  private final UserAccounts accounts;
  private final AuditLog auditLog;

  UserRoutes(UserAccounts accounts, AuditLog auditLog) {
    this.accounts = accounts;
    this.auditLog = auditLog;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/users", this::list),
        ApiRoute.post("/api/v1/users", this::add),
        ApiRoute.get("/api/v1/users/{name}", this::get),
        ApiRoute.patch("/api/v1/users/{name}", this::change),
        ApiRoute.delete("/api/v1/users/{name}", this::remove),
        ApiRoute.delete("/api/v1/users/{name}/sessions", this::endSessions),
        ApiRoute.delete("/api/v1/users/{name}/keys/{id}", this::revokeKey),
        ApiRoute.get("/api/v1/audit", this::audit));
  }

  private void list(Context context) throws Exception {
    QueryParameters.of(context);
    ApiJson.respond(
        context,
        ApiJson.object("users", accounts.list().stream().map(UserRoutes::toDocument).toList()));
  }

  private void get(Context context) throws Exception {
    QueryParameters.of(context);
    ApiJson.respond(context, toDocument(accounts.get(context.pathParam("name"))));
  }

  private void add(Context context) throws Exception {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("name", "role", "password"));
    User added =
        accounts.add(
            Objects.requireNonNullElse(RequestFields.text(body, "name"), ""),
            role(body, "role", Role.READER),
            Objects.requireNonNullElse(RequestFields.text(body, "password"), ""));
    AuditNotes.add(context, "user.add", added);
    context.status(HttpStatus.CREATED).header("Location", "/api/v1/users/" + added.name());
    ApiJson.respond(context, toDocument(added));
  }

  private void change(Context context) throws Exception {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("role", "password"));
    String name = context.pathParam("name");
    Role before = accounts.get(name).role();
    Role after = role(body, "role", before);
    Optional<String> password = Optional.ofNullable(RequestFields.text(body, "password"));
    if (password.isPresent()) { // the one that can be refused comes first
      accounts.setPassword(name, password.get());
      AuditNotes.add(context, "user.password", name);
    }
    if (after != before) {
      accounts.setRole(name, after);
      AuditNotes.addRole(context, name, before, after);
    }
    ApiJson.respond(context, toDocument(accounts.get(name)));
  }

  private void remove(Context context) throws Exception {
    QueryParameters.of(context);
    String name = context.pathParam("name");
    Role before = accounts.get(name).role();
    accounts.remove(name);
    AuditNotes.addRole(context, name, before, null);
    context.status(HttpStatus.NO_CONTENT);
  }

  private void endSessions(Context context) throws Exception {
    QueryParameters.of(context);
    accounts.credentials().endSessions(context.pathParam("name"));
    AuditNotes.add(context, "user.sessions", context.pathParam("name"));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void revokeKey(Context context) throws Exception {
    QueryParameters.of(context);
    String name = context.pathParam("name");
    AuditNotes.addKey(
        context,
        "key.revoke",
        name,
        accounts.credentials().revokeKey(name, context.pathParam("id")));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void audit(Context context) throws Exception {
    QueryParameters parameters =
        QueryParameters.of(context, "who", "action", "before", "id", "limit");
    AuditLog.AuditQuery query =
        new AuditLog.AuditQuery(
            parameters.text("who").orElse(null),
            parameters.text("action").orElse(null),
            parameters
                .time("before")
                .map(time -> new TriageStore.Position(time, parameters.text("id").orElse("")))
                .orElse(null),
            parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    ApiJson.respond(
        context,
        ApiJson.object("entries", auditLog.list(query).stream().map(AuditDocument::of).toList()));
  }

  static Role role(Map<String, Object> body, String field, Role usual) {
    String text = RequestFields.text(body, field);
    return text == null
        ? usual
        : Role.parse(text)
            .orElseThrow(
                () ->
                    ProblemException.invalidParameter(
                        "not a role: " + text, "Allowed are: reader, analyst, admin."));
  }

  static Map<String, Object> toDocument(User user) {
    return ApiJson.object(
        "name",
        user.name(),
        "role",
        user.role().label(),
        "password",
        user.hasPassword(),
        "sessions",
        user.sessions().size(),
        "keys",
        user.keys().stream().map(UserRoutes::toDocument).toList(),
        "created",
        user.created().toString());
  }

  static Map<String, Object> toDocument(ApiKey key) {
    return ApiJson.object(
        "id",
        key.id(),
        "name",
        key.name(),
        "scope",
        key.scope().label(),
        "created",
        key.created().toString(),
        "expires",
        key.expires().toString());
  }

  /** The problem of a change that is refused. */
  static ProblemException problem(UserRejectedException refused) {
    String message = String.valueOf(refused.getMessage());
    return switch (refused.kind()) {
      case INVALID -> ProblemException.invalidParameter(message, "See docs/users.md.");
      case CONFLICT -> ProblemException.conflict(message);
      case MISSING ->
          ProblemException.of(
              new ProblemDetails(404, "not-found", "Not found", message, "See /api/v1/users."));
    };
  }
}
