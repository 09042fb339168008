package wirewatch.app.command.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.RunningSystem;
import wirewatch.app.UsageException;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.configuration.SourceYaml;
import wirewatch.configuration.SourcesEditor;
import wirewatch.crawler.KnownFeeds;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.probe.SiteProbe;

/** {@code wirewatch source}: the list of sources. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = "Adds sources to the configuration; reads and writes OPML.",
    footer = {"", "Example:", "  wirewatch source add https://news.example/"})
public final class SourceCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Probes an address and appends it to the configuration.",
      footer = {"", "Example:", "  wirewatch source add https://news.example/ --name 'The News'"})
  int add(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "URL", description = "A home page, section, feed or sitemap.")
          URI address,
      @Option(
              names = "--name",
              description = "The source's name (default: its title, or else its host).")
          @Nullable String name,
      @Option(names = "--force", description = "Appends it even if the probe fails.") boolean force)
      throws IOException, InterruptedException {
    Configuration configuration = config.read();
    for (Source known : configuration.sources()) {
      if (known.hasListing(address)) {
        print("not added: it is a listing of the source " + known.id() + " already");
        return ExitCode.OK;
      }
    }
    SiteProbe siteProbe;
    try (Fetcher fetcher = Fetcher.open(RunningSystem.crawlOptions(configuration, Map.of()))) {
      siteProbe = SiteProbe.run(fetcher, address);
    }
    print(siteProbe.toText().stripTrailing());
    if (!siteProbe.isUnderstood() && !force) {
      print("not added; --force adds it all the same");
      return ExitCode.FAILED;
    }
    String title = uniqueName(name == null ? siteProbe.suggestedName() : name, configuration);
    append(config, SourceYaml.of(address, title));
    print("added to " + config.file() + " as " + PrintableText.of(title));
    return ExitCode.OK;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Appends the feeds of an OPML file to the configuration.",
      footer = {"", "Example:", "  wirewatch source import feeds.opml"})
  int importOpml(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "FILE", description = "An OPML file.") Path file)
      throws IOException {
    Opml.Subscriptions subscriptions = read(file);
    List<Source> sources = config.read().sources();
    Set<String> ids = new HashSet<>(sources.stream().map(Source::id).toList());
    Set<URI> taken = new HashSet<>();
    StringBuilder entries = new StringBuilder();
    int withoutFeed = 0;
    int repeated = 0;
    for (Opml.Outline outline : subscriptions.outlines()) {
      URI listing = outline.feed();
      if (listing == null) {
        withoutFeed++;
      } else if (!taken.add(listing)
          || sources.stream().anyMatch(source -> source.hasListing(listing))) {
        repeated++;
      } else {
        entries.append(SourceYaml.of(listing, uniqueName(outline.name(), ids)));
      }
    }
    if (!entries.isEmpty()) {
      append(config, entries.toString());
    }
    int added = subscriptions.outlines().size() - withoutFeed - repeated;
    print("added " + added + " sources to " + config.file());
    printLeftOut(repeated, "sources already, or named twice");
    printLeftOut(withoutFeed, "no feed is named; add the site with `wirewatch source add`");
    printLeftOut(subscriptions.invalid(), "the feed is no http or https address");
    return ExitCode.OK;
  }

  private static Opml.Subscriptions read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder: name an OPML file");
    }
    Opml.Subscriptions subscriptions = Opml.read(Files.readAllBytes(file));
    if (subscriptions.outlines().isEmpty() && subscriptions.invalid() == 0) {
      throw new UsageException(
          file + " names no feeds: an OPML file has elements <outline xmlUrl=\"https://…\"/>");
    }
    return subscriptions;
  }

  private void printLeftOut(int count, String reason) {
    if (count > 0) {
      print("left out " + count + ": " + reason);
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the feeds of the sources as OPML.",
      footer = {"", "Example:", "  wirewatch source export feeds.opml"})
  int exportOpml(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "FILE", description = "The OPML file to write.") Path file)
      throws IOException {
    Configuration configuration = config.read();
    List<Opml.Outline> outlines = KnownFeeds.read(configuration.data(), configuration.sources());
    Files.writeString(file, Opml.write("Wirewatch", outlines));
    print("wrote " + outlines.size() + " feeds to " + file);
    long without =
        configuration.sources().size()
            - outlines.stream().map(Opml.Outline::name).distinct().count();
    printLeftOut(
        Math.toIntExact(without), "no feed is known; a round finds those that a site names");
    return ExitCode.OK;
  }

  private static void append(ConfigOption config, String entries) throws IOException {
    SourcesEditor.append(config.file(), entries, new ConfigurationReader(System.getenv()::get));
  }

  private static String uniqueName(String name, Configuration configuration) {
    return uniqueName(
        name, new HashSet<>(configuration.sources().stream().map(Source::id).toList()));
  }

  /** The name, with a number behind it where its id is taken. */
  private static String uniqueName(String name, Set<String> ids) {
    String candidate = name;
    for (int n = 2; !ids.add(SourceYaml.toId(candidate)); n++) {
      candidate = name + " " + n;
    }
    return candidate;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
