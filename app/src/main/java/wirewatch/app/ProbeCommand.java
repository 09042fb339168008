package wirewatch.app;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.Station;
import wirewatch.crawler.Fetcher;

/** {@code wirewatch probe}: can Wirewatch read a site's listings and articles? */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = "Shows what Wirewatch finds on a site: robots.txt, listings, a sample article.",
    footer = {"", "Example:", "  wirewatch probe https://news.example/"})
final class ProbeCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "URL", description = "A home page, section, feed or sitemap.")
  private URI address = URI.create("about:blank");

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.readOrDefault();
    Probe probe;
    try (Fetcher fetcher = Fetcher.open(Station.options(configuration, Map.of()))) {
      probe = Probe.of(fetcher, address);
    }
    spec.commandLine().getOut().println(json ? Json.line(probe.document()) : probe.text());
    spec.commandLine().getOut().flush();
    return probe.understood() ? ExitCode.OK : ExitCode.FAILED;
  }
}
