package wirewatch.console.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.Role;

/**
 * Every route of the console and its API with the role it needs and the action that the audit log
 * names. A route that is not here needs {@link Role#ADMIN}; a test compares the table with the
 * routes that are registered.
 */
public final class RouteTable {
  /** Method, path, role ({@code public}: no login), and action of a change ({@code -}: none). */
  private static final String LINES =
      """
      GET    /login                            public   -
      POST   /login                            public   login
      GET    /login/oidc                       public   -
      GET    /login/oidc/callback              public   login
      POST   /logout                           reader   logout
      GET    /assets/{name}                    public   -
      GET    /console.css                      public   -
      GET    /health/live                      public   -
      GET    /health/ready                     reader   -
      GET    /health                           reader   -
      GET    /metrics                          reader   -
      GET    /websub/{id}                      public   -
      POST   /websub/{id}                      public   -
      POST   /theme                            reader   -
      GET    /                                 reader   -
      GET    /search                           reader   -
      GET    /article/{id}                     reader   -
      GET    /archive/{id}                     reader   -
      GET    /stories                          reader   -
      GET    /stories/{id}                     reader   -
      GET    /story/{id}                       reader   -
      GET    /help                             reader   -
      GET    /explore                          reader   -
      GET    /explore.csv                      reader   -
      GET    /people/<name>                    reader   -
      GET    /organisations/<name>             reader   -
      GET    /places/<name>                    reader   -
      GET    /agencies/<name>                  reader   -
      GET    /export                           reader   -
      GET    /export/triage                    reader   -
      GET    /export/hits                      reader   -
      GET    /export/audit                     admin    -
      GET    /feeds/{name}                     reader   -
      GET    /alerts                           reader   -
      POST   /alerts/decide                    analyst  alert.decide
      POST   /alerts/undo                      analyst  alert.undo
      GET    /alerts/{id}/narrow               analyst  -
      POST   /alerts/{id}/resend               analyst  alert.resend
      GET    /alerts/hits                      reader   -
      POST   /alerts/hits/decide               analyst  hit.decide
      GET    /watches                          reader   -
      GET    /watches/new                      analyst  -
      POST   /watches/try                      analyst  -
      POST   /watches/save                     analyst  watch.save
      GET    /watches/{id}                     reader   -
      GET    /watches/{id}/edit                analyst  -
      POST   /watches/{id}/mute                analyst  watch.mute
      GET    /watches/{id}/remove              analyst  -
      POST   /watches/{id}/remove              analyst  watch.remove
      GET    /searches                         reader   -
      POST   /searches                         analyst  search.save
      GET    /searches/{id}                    reader   -
      POST   /searches/{id}                    analyst  search.save
      GET    /searches/{id}/remove             analyst  -
      POST   /searches/{id}/remove             analyst  search.remove
      GET    /reviews                          reader   -
      POST   /reviews/pick                     analyst  review.save
      GET    /reviews/{id}                     reader   -
      POST   /reviews/{id}                     analyst  review.save
      POST   /reviews/{id}/send                analyst  review.send
      GET    /reviews/{id}/print               reader   -
      GET    /reviews/{id}/download            reader   -
      GET    /reviews/{id}/remove              analyst  -
      POST   /reviews/{id}/remove              analyst  review.remove
      GET    /sources                          reader   -
      POST   /sources/pause                    admin    source.pause
      POST   /sources/resume                   admin    source.resume
      POST   /sources/probe                    admin    -
      POST   /sources/add                      admin    source.add
      GET    /account                          reader   -
      POST   /account/password                 reader   user.password
      POST   /account/sessions                 reader   user.sessions
      POST   /account/keys                     reader   key.create
      POST   /account/keys/{id}/revoke         reader   key.revoke
      GET    /users                            admin    -
      POST   /users                            admin    user.add
      GET    /users/{name}                     admin    -
      POST   /users/{name}/role                admin    user.role
      POST   /users/{name}/password            admin    user.password
      POST   /users/{name}/sessions            admin    user.sessions
      POST   /users/{name}/keys/{id}/revoke    admin    key.revoke
      POST   /users/{name}/remove              admin    user.remove
      GET    /audit                            admin    -
      GET    /api                              reader   -
      GET    /api/openapi.json                 reader   -
      GET    /api/v1/articles                  reader   -
      GET    /api/v1/articles/{id}             reader   -
      GET    /api/v1/articles/{id}/versions    reader   -
      GET    /api/v1/stories                   reader   -
      GET    /api/v1/stories/{id}              reader   -
      GET    /api/v1/sources                   reader   -
      GET    /api/v1/sources/{id}              reader   -
      GET    /api/v1/watches                   reader   -
      POST   /api/v1/watches                   analyst  watch.save
      POST   /api/v1/watches/test              analyst  -
      GET    /api/v1/watches/{id}              reader   -
      PUT    /api/v1/watches/{id}              analyst  watch.save
      DELETE /api/v1/watches/{id}              analyst  watch.remove
      PUT    /api/v1/watches/{id}/mute         analyst  watch.mute
      DELETE /api/v1/watches/{id}/mute         analyst  watch.mute
      GET    /api/v1/alerts                    reader   -
      GET    /api/v1/alerts/{id}               reader   -
      POST   /api/v1/alerts/{id}/resend        analyst  alert.resend
      GET    /api/v1/alerts/{id}/triage        reader   -
      POST   /api/v1/alerts/{id}/triage        analyst  alert.decide
      GET    /api/v1/triage                    reader   -
      POST   /api/v1/triage/undo               analyst  alert.undo
      GET    /api/v1/hits                      reader   -
      GET    /api/v1/hits/{id}                 reader   -
      POST   /api/v1/hits/{id}                 analyst  hit.decide
      GET    /api/v1/events                    reader   -
      GET    /api/v1/searches                  reader   -
      POST   /api/v1/searches                  analyst  search.save
      GET    /api/v1/searches/{id}             reader   -
      PUT    /api/v1/searches/{id}             analyst  search.save
      DELETE /api/v1/searches/{id}             analyst  search.remove
      GET    /api/v1/reviews                   reader   -
      POST   /api/v1/reviews                   analyst  review.save
      GET    /api/v1/reviews/{id}              reader   -
      PUT    /api/v1/reviews/{id}              analyst  review.save
      DELETE /api/v1/reviews/{id}              analyst  review.remove
      POST   /api/v1/reviews/{id}/send         analyst  review.send
      GET    /api/v1/reviews/{id}/document     reader   -
      GET    /api/v1/account                   reader   -
      PUT    /api/v1/account/password          reader   user.password
      DELETE /api/v1/account/sessions          reader   user.sessions
      POST   /api/v1/account/keys              reader   key.create
      DELETE /api/v1/account/keys/{id}         reader   key.revoke
      GET    /api/v1/users                     admin    -
      POST   /api/v1/users                     admin    user.add
      GET    /api/v1/users/{name}              admin    -
      PATCH  /api/v1/users/{name}              admin    user.role
      DELETE /api/v1/users/{name}              admin    user.remove
      DELETE /api/v1/users/{name}/sessions     admin    user.sessions
      DELETE /api/v1/users/{name}/keys/{id}    admin    key.revoke
      GET    /api/v1/audit                     admin    -
      GET    /api/<rest>                       reader   -
      POST   /api/<rest>                       reader   -
      PUT    /api/<rest>                       reader   -
      PATCH  /api/<rest>                       reader   -
      DELETE /api/<rest>                       reader   -
      """;

  private static final Map<String, Rule> RULES = parse();

  private RouteTable() {}

  /**
   * What one route needs and does.
   *
   * @param path with parameters in braces or angle brackets
   * @param role null if no login is needed
   * @param action what a success is called in the audit log; empty if it changes nothing
   */
  public record Rule(String method, String path, @Nullable Role role, String action) {

    /** Returns whether a role is enough. */
    public boolean allows(Role has) {
      return role == null || has.includes(role);
    }
  }

  /** Every route, in the order of the table. */
  public static List<Rule> rules() {
    return new ArrayList<>(RULES.values());
  }

  private static Map<String, Rule> parse() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    LINES
        .lines()
        .map(line -> line.split(" +", -1))
        .forEach(
            words -> {
              Role role =
                  words[2].equals("public")
                      ? null
                      : Role.valueOf(words[2].toUpperCase(Locale.ROOT));
              String action = words[3].equals("-") ? "" : words[3];
              rules.put(words[0] + " " + words[1], new Rule(words[0], words[1], role, action));
            });
    return rules;
  }

  /** Returns the rule of the route that a request was matched with. */
  static Rule ofMatched(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    String method = endpoint == null ? context.method().name() : endpoint.method.name();
    String path = endpoint == null ? "" : endpoint.path;
    return Optional.ofNullable(RULES.get(method + " " + path))
        .orElseGet(() -> new Rule(method, path, Role.ADMIN, method + " " + path));
  }
}
