package wirewatch.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.Channels;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.configuration.SourceYaml;
import wirewatch.configuration.SourcesEditor;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.view.ArticleView.Fact;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.SourcesView.ProbeResult;
import wirewatch.console.view.SourcesView.ProbedListing;
import wirewatch.console.view.Texts;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.probe.SiteProbe;

/**
 * The running crawl as the console sees it. Added sources are crawled at once and written to the
 * configuration file, if there is one.
 */
public final class LocalCrawlControl implements CrawlControl {
  private static final List<String> SAMPLE_FIELDS =
      List.of("headline", "published", "authors", "agency", "language", "word_count", "body");
  private static final int MAX_VALUE_LENGTH = 400;

  private final RunningSystem system;
  private final Crawler crawler;
  private final Configuration configuration;
  private final Map<String, InetAddress> hosts;
  private final @Nullable Path file;

  /**
   * @param file the configuration; null for none, as in a demo
   */
  public LocalCrawlControl(
      RunningSystem runningSystem,
      Configuration configuration,
      Map<String, InetAddress> hosts,
      @Nullable Path file) {
    this.system = runningSystem;
    this.crawler = runningSystem.crawler();
    this.configuration = configuration;
    this.hosts = Map.copyOf(hosts);
    this.file = file;
  }

  @Override
  public List<Source> sources() {
    return crawler.sources();
  }

  @Override
  public List<SourceStatus> status() {
    return crawler.statuses();
  }

  @Override
  public Set<String> pausedSources() {
    return crawler.pausedSources();
  }

  @Override
  public Optional<String> problem() {
    return system.problem();
  }

  @Override
  public List<QuarantinedPage> quarantinedPages(int most) {
    return crawler.extractions().findQuarantined(most);
  }

  @Override
  public Channels channels() {
    return configuration.alerts().channels();
  }

  @Override
  public void pause(String source) {
    crawler.pauseSource(source);
  }

  @Override
  public void resume(String source) {
    crawler.resumeSource(source);
  }

  @Override
  public ProbeResult probe(URI address) throws InterruptedException {
    SiteProbe siteProbe;
    try (Fetcher fetcher = Fetcher.open(RunningSystem.crawlOptions(configuration, hosts))) {
      siteProbe = SiteProbe.run(fetcher, address);
    }
    return new ProbeResult(
        address.toString(),
        siteProbe.suggestedName(),
        siteProbe.robots(),
        siteProbe.listings().stream().map(LocalCrawlControl::toFound).toList(),
        siteProbe.sample() == null ? List.of() : sampleFacts(siteProbe.sample()),
        siteProbe.isUnderstood(),
        siteProbe.problem());
  }

  private static ProbedListing toFound(SiteProbe.FoundListing listing) {
    return new ProbedListing(
        listing.address().toString(),
        listing.kind() == null ? "" : listing.kind().name().toLowerCase(Locale.ROOT),
        listing.candidates(),
        listing.problem() == null ? "" : listing.problem());
  }

  private static List<Fact> sampleFacts(SiteProbe.Sample sample) {
    DocumentFields documentFields = new DocumentFields(sample.article());
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.ofTexts(Texts.fieldName("address"), List.of(sample.address().toString())));
    for (String name : SAMPLE_FIELDS) {
      String value = documentFields.text(name);
      if (!value.isEmpty()) {
        facts.add(
            Fact.ofTexts(
                Texts.fieldName(name), List.of(PrintableText.of(value, MAX_VALUE_LENGTH))));
      }
    }
    return facts;
  }

  @Override
  public synchronized String addSource(URI address, String name) throws IOException {
    for (Source known : sources()) {
      if (known.hasListing(address)) {
        return address
            + " is a listing of the source "
            + known.name()
            + " already: nothing was added.";
      }
    }
    String title = uniqueName(name);
    String entry = SourceYaml.of(address, title);
    ConfigurationReader reader = new ConfigurationReader(System.getenv()::get);
    Configuration changed =
        file == null
            ? reader.read("sources:\n" + entry, "the console", configuration.data())
            : SourcesEditor.append(file, entry, reader);
    crawler.addSource(changed.sources().getLast());
    return title
        + " is crawled from now on"
        + (file == null ? "" : " and stands in " + file.getFileName())
        + ".";
  }

  private String uniqueName(String name) {
    Set<String> ids = new HashSet<>(sources().stream().map(Source::id).toList());
    String candidate = name;
    for (int n = 2; ids.contains(SourceYaml.toId(candidate)); n++) {
      candidate = name + " " + n;
    }
    return candidate;
  }

  @Override
  public String addNote() {
    return file == null
        ? "Nothing is written down here: an added source is forgotten when this program ends."
        : "An added source is crawled at once and appended to " + file.getFileName() + ".";
  }

  @Override
  public boolean resend(String alert) {
    return system.resend(alert) > 0;
  }

  @Override
  public Optional<ArchivedPage> findArchivedPage(String place) {
    return PageArchive.findPage(configuration.data(), place);
  }
}
