package wirewatch.app.config;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import wirewatch.app.config.Configuration.Alerts;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.config.Configuration.Crawl;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.app.config.Configuration.Stories;
import wirewatch.crawler.CrawlOptions;
import wirewatch.crawler.Source;

/** Reads {@code wirewatch.yaml}. */
public final class ConfigurationReader {
  private static final int MAX_CHARACTERS = 10_000_000;
  private static final String DURATION = "a duration; write for example 30s, 5m or 2h";
  private static final String SIZE = "a size; write for example 512kB, 10MB or 20GB";

  private final Function<String, @Nullable String> environment;

  /** {@code environment} gives the values of {@code ${NAME}}. */
  public ConfigurationReader(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * The configuration in a file; relative paths in it are relative to the file's folder.
   *
   * @throws ConfigurationException with every problem of the file
   * @throws IOException where the file cannot be read
   */
  public Configuration read(Path file) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
    return read(Files.readString(file), file.toString(), folder);
  }

  /** The configuration in a text; {@code name} is the file name in problems. */
  public Configuration read(String yaml, String name, Path folder) {
    Problems problems = new Problems(name);
    Section root = new Section("", compose(yaml, problems), problems, environment);
    Path data = folder.resolve(root.text("data").orElse("wirewatch-data")).normalize();
    Elasticsearch elasticsearch = elasticsearch(root.section("elasticsearch"), folder);
    Crawl crawl = crawl(root.section("crawl"));
    ConsoleAddress console = ConsoleReader.read(root.section("console"));
    Stories stories = stories(root.section("stories"));
    Alerts alerts =
        new AlertsReader(new ChannelsReader(problems, environment, folder))
            .read(root.section("alerts"));
    List<Source> sources =
        new SourcesReader(problems, environment).read(root.list("sources"), root.line());
    Path watches = root.text("watches").map(folder::resolve).orElse(null);
    if (watches != null && !Files.isReadable(watches)) {
      root.problem("watches", watches + " cannot be read");
    }
    root.rejectUnknownKeys();
    problems.throwIfAny();
    return new Configuration(
        data, elasticsearch, crawl, sources, console, stories, alerts, watches);
  }

  private static @Nullable Node compose(String yaml, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      problems.add(e.getProblemMark().getLine() + 1, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(1, "not YAML: " + e.getMessage());
    }
    problems.throwIfAny();
    return null;
  }

  private static Elasticsearch elasticsearch(Section section, Path folder) {
    Optional<URI> url = section.value("url", "an http or https address", Addresses::http);
    Optional<String> key = section.text("api_key");
    Optional<String> ca = section.text("ca");
    Optional<Boolean> embedded = section.value("embedded", "true or false", Quantities::flag);
    Optional<Integer> heap =
        section.value(
            "heap",
            "a size; write for example 512MB",
            text -> Quantities.size(text).map(bytes -> (int) (bytes >> 20)));
    section.rejectUnknownKeys();
    if (url.isPresent()) {
      if (embedded.orElse(false)) {
        section.problem("embedded", "true stands beside a url; keep one of them");
      }
      Path file = ca.map(folder::resolve).orElse(null);
      if (file != null) {
        Certificates.fault(file).ifPresent(fault -> section.problem("ca", fault));
      }
      return new Elasticsearch.Remote(url.get(), key.orElse(null), file);
    }
    if (key.isPresent() || ca.isPresent() || !embedded.orElse(true)) {
      section.problem("url", "is missing; give the cluster's address, or embedded: true");
    }
    return new Elasticsearch.Embedded(
        heap.orElse(Elasticsearch.Embedded.DEFAULT.heapMebibytes()), false);
  }

  private static Crawl crawl(Section section) {
    Crawl crawl =
        new Crawl(
            section.text("user_agent").orElse(CrawlOptions.USER_AGENT),
            section.value("delay", DURATION, Quantities::duration).orElse(CrawlOptions.DELAY),
            section.value("timeout", DURATION, Quantities::duration).orElse(CrawlOptions.TIMEOUT),
            section.value("max_body", SIZE, Quantities::size).orElse(CrawlOptions.MAX_BODY),
            section.ranges("allow_addresses"),
            archive(section.section("archive")));
    if (crawl.userAgent().isBlank()
        || crawl.userAgent().chars().anyMatch(c -> c < ' ' || c > '~')) {
      section.problem("user_agent", "must be printable ASCII");
    }
    if (crawl.timeout().isZero()) {
      section.problem("timeout", "must be longer than nothing");
    }
    section.rejectUnknownKeys();
    return crawl;
  }

  private static long archive(Section section) {
    long size =
        section.value("max_size", SIZE, Quantities::size).orElse(CrawlOptions.ARCHIVE_MAX_SIZE);
    section.rejectUnknownKeys();
    return size;
  }

  private static Stories stories(Section section) {
    Duration window =
        section.value("window", DURATION, Quantities::duration).orElse(Stories.DEFAULT.window());
    section.rejectUnknownKeys();
    return new Stories(window);
  }
}
