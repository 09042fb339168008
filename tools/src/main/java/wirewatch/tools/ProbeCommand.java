package wirewatch.tools;

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
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.pipeline.probe.SiteProbe;

/** {@code wirewatch probe}: can Wirewatch read a site's listings and articles? */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = "Shows what Wirewatch finds on a site: robots.txt, listings, a sample article.",
    footer = {"", "Example:", "  wirewatch probe https://news.example/"})
public final class ProbeCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "URL", description = "A home page, section, feed or sitemap.")
  private URI address = URI.create("about:blank");

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.readOrDefault();
    SiteProbe siteProbe;
    try (Fetcher fetcher = Fetcher.open(RunningSystem.crawlOptions(configuration, Map.of()))) {
      siteProbe = SiteProbe.run(fetcher, address);
    }
    spec.commandLine()
        .getOut()
        .println(json ? JsonLine.of(siteProbe.toDocument()) : siteProbe.toText());
    spec.commandLine().getOut().flush();
    return siteProbe.isUnderstood() ? ExitCode.OK : ExitCode.FAILED;
  }
}
