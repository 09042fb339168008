package wirewatch.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.app.config.Configuration;
import wirewatch.app.config.ConfigurationReader;
import wirewatch.app.config.SourcesEditor;
import wirewatch.app.console.reading.Crawl;
import wirewatch.app.console.view.ArticleView.Fact;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.SourcesView.Found;
import wirewatch.app.console.view.SourcesView.Trial;
import wirewatch.app.flow.Station;
import wirewatch.crawler.Archive;
import wirewatch.crawler.ArchivedPage;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.Fetcher;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;

/**
 * The running crawl as the console sees it. Added sources are crawled at once and written to the
 * configuration file, if there is one.
 */
final class StationCrawl implements Crawl {
  private static final List<String> SAMPLE =
      List.of("headline", "published", "authors", "agency", "language", "word_count", "body");
  private static final int LONGEST_VALUE = 400;

  private final Crawler crawler;
  private final Configuration configuration;
  private final Map<String, InetAddress> hosts;
  private final @Nullable Path file;

  /**
   * @param file the configuration; null for none, as in a demo
   */
  StationCrawl(
      Station station,
      Configuration configuration,
      Map<String, InetAddress> hosts,
      @Nullable Path file) {
    this.crawler = station.crawler();
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
    return crawler.status();
  }

  @Override
  public Set<String> paused() {
    return crawler.paused();
  }

  @Override
  public void pause(String source) {
    crawler.pause(source);
  }

  @Override
  public void resume(String source) {
    crawler.resume(source);
  }

  @Override
  public Trial probe(URI address) throws InterruptedException {
    Probe probe;
    try (Fetcher fetcher = Fetcher.open(Station.options(configuration, hosts))) {
      probe = Probe.of(fetcher, address);
    }
    return new Trial(
        address.toString(),
        String.valueOf(address.getHost()),
        probe.robots(),
        probe.listings().stream().map(StationCrawl::found).toList(),
        probe.sample() == null ? List.of() : sample(probe.sample()),
        probe.understood(),
        probe.problem());
  }

  private static Found found(Probe.Found listing) {
    return new Found(
        listing.address().toString(),
        listing.kind() == null ? "" : listing.kind().name().toLowerCase(Locale.ROOT),
        listing.candidates(),
        listing.problem() == null ? "" : listing.problem());
  }

  private static List<Fact> sample(Probe.Sample sample) {
    Fields fields = new Fields(sample.article());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("address", List.of(sample.address().toString()), ""));
    for (String name : SAMPLE) {
      String value = fields.text(name);
      if (!value.isEmpty()) {
        facts.add(
            new Fact(name.replace('_', ' '), List.of(Printable.of(value, LONGEST_VALUE)), ""));
      }
    }
    return facts;
  }

  @Override
  public synchronized String add(URI address, String name) throws IOException {
    String title = unused(name);
    String entry = SourceText.of(address, title);
    ConfigurationReader reader = new ConfigurationReader(System.getenv()::get);
    Configuration changed =
        file == null
            ? reader.read("sources:\n" + entry, "the console", configuration.data())
            : SourcesEditor.append(file, entry, reader);
    crawler.add(changed.sources().getLast());
    return title
        + " is watched from now on"
        + (file == null ? "" : " and stands in " + file.getFileName())
        + ".";
  }

  private String unused(String name) {
    Set<String> ids = new HashSet<>(sources().stream().map(Source::id).toList());
    String candidate = name;
    for (int n = 2; ids.contains(SourceText.id(candidate)); n++) {
      candidate = name + " " + n;
    }
    return candidate;
  }

  @Override
  public String addNote() {
    return file == null
        ? "Nothing is written down here: an added source is forgotten when this program ends."
        : "An added source is watched at once and appended to " + file.getFileName() + ".";
  }

  @Override
  public boolean resend(String alert) {
    return crawler.outbox().outgoings().resend(alert, Instant.now()) > 0;
  }

  @Override
  public Optional<ArchivedPage> archived(String place) {
    return Archive.page(configuration.data(), place);
  }
}
