package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.dashboards.Dashboards;
import wirewatch.dashboards.install.Installer;
import wirewatch.dashboards.install.Standing;
import wirewatch.dashboards.install.Standing.State;

/** {@code wirewatch dashboards}: Kibana dashboards, into a Kibana or into files. */
@Command(
    name = "dashboards",
    mixinStandardHelpOptions = true,
    description = "Installs Kibana dashboards, checks them, writes them as files.",
    footer = {
      "",
      "Example:",
      "  wirewatch dashboards install --kibana https://kibana.example:5601 --ca ca.pem"
    })
final class DashboardsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Brings data views, saved searches and dashboards into Kibana 8.19 or newer.",
        "What is there in today's edition stays as it is, with the changes made to it in Kibana.",
        "The environment holds the credentials: WIREWATCH_KIBANA_API_KEY, or"
            + " WIREWATCH_KIBANA_USER and WIREWATCH_KIBANA_PASSWORD."
      },
      footer = {
        "",
        "Example:",
        "  wirewatch dashboards install --kibana https://kibana.example --space press"
      })
  int install(
      @Mixin KibanaOption kibana,
      @Option(names = "--replace", description = "Writes all, over changes made in Kibana.")
          boolean replace)
      throws IOException {
    try (Installer installer = Installer.connect(kibana.options(System.getenv()))) {
      List<Standing> written = installer.install(replace);
      for (Standing standing : written) {
        say(
            "%-13s %-32s %s"
                .formatted(
                    standing.kind().word(),
                    standing.id(),
                    standing.state() == State.MISSING ? "created" : "replaced"));
      }
      say(
          "Kibana %s: %s"
              .formatted(
                  Printable.of(installer.version().text()),
                  written.isEmpty() ? "everything was there" : written.size() + " written"));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Compares a Kibana with this Wirewatch: 0 when nothing differs, 1 when something does.",
        "Without --kibana it checks the dashboards against the mapping of the indices."
      },
      footer = {
        "",
        "Example:",
        "  wirewatch dashboards check --kibana https://kibana.example:5601"
      })
  int check(@Mixin KibanaOption kibana) throws IOException {
    if (!kibana.isGiven()) {
      say(
          "%d files, every field of every panel is mapped with a type that suits"
              .formatted(Dashboards.files().size()));
      return ExitCode.OK;
    }
    try (Installer installer = Installer.connect(kibana.options(System.getenv()))) {
      List<Standing> standings = installer.inspect();
      standings.forEach(this::say);
      boolean same = standings.stream().allMatch(one -> one.state() == State.SAME);
      say(
          "Kibana %s: %s"
              .formatted(
                  Printable.of(installer.version().text()),
                  same ? "nothing differs" : "`wirewatch dashboards install` brings the rest"));
      return same ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private void say(Standing standing) {
    String state =
        switch (standing.state()) {
          case SAME -> "as here";
          case MISSING -> "missing";
          case DIFFERENT ->
              standing.found().isEmpty() ? "differs" : "another edition: " + standing.found();
        };
    say("%-13s %-32s %s".formatted(standing.kind().word(), standing.id(), state));
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the dashboards as files: wirewatch.ndjson to import by hand in Kibana 8.19 and"
            + " newer, and the bodies of the Dashboards API of Kibana 9.4 and newer."
      },
      footer = {"", "Example:", "  wirewatch dashboards export dashboards/generated"})
  int export(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder)
      throws IOException {
    Dashboards.export(folder).forEach(file -> say(file.toString()));
    return ExitCode.OK;
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
