package wirewatch.app.command.user;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.user.Role;
import wirewatch.console.user.User;
import wirewatch.console.user.UserRejectedException;

/** {@code wirewatch user}: manages the users of the console. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Manages the users of the console, their roles and passwords.",
    footer = {"", "Example:", "  wirewatch user add ada --role admin"})
public final class UserCommand {
  private static final String ROLES = "reader, analyst or admin";

  @Spec private CommandSpec spec;

  /** What a command does with the users; prints a line. */
  @FunctionalInterface
  private interface Action {
    String run(UserAccountsConnection users) throws IOException, UserRejectedException;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a user; the password is asked for.",
      footer = {
        "",
        "Examples:",
        "  wirewatch user add ada --role analyst",
        "  wirewatch user add ada --role analyst --password-stdin"
      })
  int add(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "NAME", description = "The user's name.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "One of " + ROLES + " (default: reader).")
          String role,
      @Option(
              names = "--password-stdin",
              description = "Reads the password from the first line of standard input.")
          boolean fromStandardInput)
      throws IOException {
    Role wanted = parse(role);
    String password = PasswordInput.read(fromStandardInput);
    return run(
        config,
        users -> {
          User added = users.accounts().add(name, wanted, password);
          users.record(new AuditNote("user.add", added.name(), "", added.role().label()));
          return "added %s with the role %s".formatted(added.name(), added.role().label());
        });
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the users.",
      footer = {"", "Example:", "  wirewatch user list --json"})
  int list(
      @Mixin ConfigOption config,
      @Option(names = "--json", description = "Prints one JSON object a user.") boolean json)
      throws IOException {
    List<User> all;
    try (UserAccountsConnection users = UserAccountsConnection.open(config)) {
      all = users.accounts().list();
    }
    for (User user : all) {
      print(json ? JsonLine.of(toForm(user)) : toLine(user));
    }
    if (!json) {
      print(all.size() + " users");
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> toForm(User user) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", user.name());
    form.put("role", user.role().label());
    form.put("password", user.hasPassword());
    form.put("sessions", user.sessions().size());
    form.put("keys", user.keys().size());
    form.put("created", user.created().toString());
    return form;
  }

  private static String toLine(User user) {
    return "%-20s %-8s %s".formatted(user.name(), user.role().label(), user.created());
  }

  @Command(
      name = "role",
      mixinStandardHelpOptions = true,
      description = "Gives a user another role, from the next request on.",
      footer = {"", "Example:", "  wirewatch user role ada admin"})
  int role(
      @Mixin ConfigOption config,
      @Parameters(index = "0", paramLabel = "NAME", description = "The user's name.") String name,
      @Parameters(index = "1", paramLabel = "ROLE", description = "One of " + ROLES + ".")
          String role)
      throws IOException {
    Role wanted = parse(role);
    return run(
        config,
        users -> {
          Role before = users.accounts().get(name).role();
          Role after = users.accounts().setRole(name, wanted).role();
          users.record(new AuditNote("user.role", name, before.label(), after.label()));
          return "%s has the role %s".formatted(name, after.label());
        });
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Gives a user another password, which is asked for; ends the sessions.",
      footer = {"", "Example:", "  wirewatch user password ada"})
  int password(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "NAME", description = "The user's name.") String name,
      @Option(
              names = "--password-stdin",
              description = "Reads the password from the first line of standard input.")
          boolean fromStandardInput)
      throws IOException {
    String password = PasswordInput.read(fromStandardInput);
    return run(
        config,
        users -> {
          User changed = users.accounts().setPassword(name, password);
          users.record(new AuditNote("user.password", changed.name(), "", ""));
          return "%s has another password; the sessions are ended".formatted(changed.name());
        });
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a user with the sessions and API keys. Ends with 1 if there is none.",
      footer = {"", "Example:", "  wirewatch user remove ada"})
  int remove(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "NAME", description = "The user's name.") String name)
      throws IOException {
    return run(
        config,
        users -> {
          Role before = users.accounts().get(name).role();
          users.accounts().remove(name);
          users.record(new AuditNote("user.remove", name, before.label(), ""));
          return "removed " + name;
        });
  }

  private int run(ConfigOption config, Action action) throws IOException {
    try (UserAccountsConnection users = UserAccountsConnection.open(config)) {
      print(action.run(users));
      return ExitCode.OK;
    } catch (UserRejectedException e) {
      spec.commandLine().getErr().println("wirewatch: " + e.getMessage());
      spec.commandLine().getErr().flush();
      return ExitCode.FAILED;
    }
  }

  private static Role parse(String role) {
    return Role.parse(role)
        .orElseThrow(() -> new UsageException(role + " is not a role; write " + ROLES));
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
