package wirewatch.app.command;

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
import wirewatch.app.ExitCode;
import wirewatch.dashboards.DashboardFiles;
import wirewatch.dashboards.install.DashboardInstaller;
import wirewatch.dashboards.install.InstallationStatus;
import wirewatch.dashboards.install.InstallationStatus.State;
import wirewatch.ingest.text.PrintableText;

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
    try (DashboardInstaller dashboardInstaller =
        DashboardInstaller.connect(kibana.toKibanaOptions(System.getenv()))) {
      List<InstallationStatus> written = dashboardInstaller.install(replace);
      for (InstallationStatus installationStatus : written) {
        print(
            "%-13s %-32s %s"
                .formatted(
                    installationStatus.kind().label(),
                    installationStatus.id(),
                    installationStatus.state() == State.MISSING ? "created" : "replaced"));
      }
      print(
          "Kibana %s: %s"
              .formatted(
                  PrintableText.of(dashboardInstaller.version().text()),
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
      print(
          "%d files, every field of every panel is mapped with a type that suits"
              .formatted(DashboardFiles.files().size()));
      return ExitCode.OK;
    }
    try (DashboardInstaller dashboardInstaller =
        DashboardInstaller.connect(kibana.toKibanaOptions(System.getenv()))) {
      List<InstallationStatus> standings = dashboardInstaller.inspect();
      standings.forEach(this::print);
      boolean same = standings.stream().allMatch(one -> one.state() == State.SAME);
      print(
          "Kibana %s: %s"
              .formatted(
                  PrintableText.of(dashboardInstaller.version().text()),
                  same ? "nothing differs" : "`wirewatch dashboards install` brings the rest"));
      return same ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private void print(InstallationStatus installationStatus) {
    String state =
        switch (installationStatus.state()) {
          case SAME -> "as here";
          case MISSING -> "missing";
          case DIFFERENT ->
              installationStatus.installedEdition().isEmpty()
                  ? "differs"
                  : "another edition: " + installationStatus.installedEdition();
        };
    print(
        "%-13s %-32s %s"
            .formatted(installationStatus.kind().label(), installationStatus.id(), state));
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
    DashboardFiles.export(folder).forEach(file -> print(file.toString()));
    return ExitCode.OK;
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
