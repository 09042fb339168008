package wirewatch.configuration;

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
import wirewatch.configuration.Configuration.Crawl;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.Source;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.options.StoryOptions;

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
    ConfigurationProblems configurationProblems = new ConfigurationProblems(name);
    ConfigurationSection root =
        new ConfigurationSection(
            "", parseYaml(yaml, configurationProblems), configurationProblems, environment);
    Path data = folder.resolve(root.text("data").orElse("wirewatch-data")).normalize();
    Elasticsearch elasticsearch = readElasticsearch(root.section("elasticsearch"), folder);
    ConfigurationSection consoleSection = root.section("console");
    Optional<URI> consoleAddress = ConsoleReader.readAddress(consoleSection);
    Crawl crawl = readCrawl(root.section("crawl"), consoleAddress);
    ExtractionOptions extraction = readExtraction(root.section("extraction"));
    Configuration.Console console = ConsoleReader.read(consoleSection);
    StoryOptions storyOptions = StoriesReader.read(root.section("stories"));
    AlertOptions alertOptions =
        new AlertsReader(new ChannelsReader(configurationProblems, environment, folder))
            .read(root.section("alerts"))
            .withConsole(consoleAddress.or(() -> ConsoleReader.localAddress(console)).orElse(null));
    List<Source> sources =
        new SourcesReader(configurationProblems, folder, environment)
            .read(root.list("sources"), root.line());
    Path watches = root.text("watches").map(folder::resolve).orElse(null);
    if (watches != null && !Files.isReadable(watches)) {
      root.addProblem("watches", watches + " cannot be read");
    }
    root.rejectUnknownKeys();
    configurationProblems.throwIfAny();
    return new Configuration(
        data,
        elasticsearch,
        crawl,
        sources,
        console,
        storyOptions,
        alertOptions,
        watches,
        extraction);
  }

  private static @Nullable Node parseYaml(
      String yaml, ConfigurationProblems configurationProblems) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      configurationProblems.add(e.getProblemMark().getLine() + 1, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      configurationProblems.add(1, "not YAML: " + e.getMessage());
    }
    configurationProblems.throwIfAny();
    return null;
  }

  private static Elasticsearch readElasticsearch(
      ConfigurationSection configurationSection, Path folder) {
    Optional<URI> url =
        configurationSection.value("url", "an http or https address", HttpAddress::parse);
    Optional<String> key = configurationSection.text("api_key");
    Optional<String> ca = configurationSection.text("ca");
    Optional<Boolean> embedded =
        configurationSection.value("embedded", "true or false", SettingValueParser::parseBoolean);
    Optional<Integer> heap =
        configurationSection.value(
            "heap",
            "a size; write for example 512MB",
            text -> SettingValueParser.parseSize(text).map(bytes -> (int) (bytes >> 20)));
    configurationSection.rejectUnknownKeys();
    if (url.isPresent()) {
      if (embedded.orElse(false)) {
        configurationSection.addProblem("embedded", "true stands beside a url; keep one of them");
      }
      Path file = ca.map(folder::resolve).orElse(null);
      if (file != null) {
        CertificateFile.findProblem(file)
            .ifPresent(fault -> configurationSection.addProblem("ca", fault));
      }
      return new Elasticsearch.Remote(url.get(), key.orElse(null), file);
    }
    if (key.isPresent() || ca.isPresent() || !embedded.orElse(true)) {
      configurationSection.addProblem(
          "url", "is missing; give the cluster's address, or embedded: true");
    }
    return new Elasticsearch.Embedded(
        heap.orElse(Elasticsearch.Embedded.DEFAULT.heapMebibytes()), false);
  }

  private static Crawl readCrawl(
      ConfigurationSection configurationSection, Optional<URI> consoleAddress) {
    ConfigurationSection archive = configurationSection.section("archive");
    Crawl crawl =
        new Crawl(
            configurationSection.text("user_agent").orElse(CrawlOptions.USER_AGENT),
            configurationSection
                .value("delay", DURATION, SettingValueParser::parseDuration)
                .orElse(CrawlOptions.REQUEST_DELAY),
            configurationSection
                .value("timeout", DURATION, SettingValueParser::parseDuration)
                .orElse(CrawlOptions.TIMEOUT),
            configurationSection
                .value("max_body", SIZE, SettingValueParser::parseSize)
                .orElse(CrawlOptions.MAX_BODY),
            configurationSection.addressRanges("allow_addresses"),
            archive
                .value("max_size", SIZE, SettingValueParser::parseSize)
                .orElse(CrawlOptions.ARCHIVE_MAX_SIZE),
            archive
                .value("min_free", SIZE, SettingValueParser::parseSize)
                .orElse(CrawlOptions.MIN_FREE),
            RevisitReader.read(configurationSection.section("revisit")),
            readCallbacks(configurationSection, consoleAddress));
    if (crawl.userAgent().isBlank()
        || crawl.userAgent().chars().anyMatch(c -> c < ' ' || c > '~')) {
      configurationSection.addProblem("user_agent", "must be printable ASCII");
    }
    if (crawl.timeout().isZero()) {
      configurationSection.addProblem("timeout", "must be longer than nothing");
    }
    archive.rejectUnknownKeys();
    configurationSection.rejectUnknownKeys();
    return crawl;
  }

  /** The address at which hubs call back; null where no hub is subscribed to. */
  private static @Nullable URI readCallbacks(
      ConfigurationSection crawl, Optional<URI> consoleAddress) {
    boolean wanted =
        crawl.value("websub", "true or false", SettingValueParser::parseBoolean).orElse(false);
    if (wanted && consoleAddress.isEmpty()) {
      crawl.addProblem("websub", "needs console.url, the address at which hubs reach the console");
    }
    return wanted ? consoleAddress.orElse(null) : null;
  }

  private static ExtractionOptions readExtraction(ConfigurationSection configurationSection) {
    ExtractionOptions usual = ExtractionOptions.ofProcessors();
    int threads =
        configurationSection
            .value(
                "threads",
                "a number from 1 to " + ExtractionOptions.MAX_THREADS,
                text ->
                    SettingValueParser.parseCount(text)
                        .filter(number -> number >= 1 && number <= ExtractionOptions.MAX_THREADS))
            .orElse(usual.threads());
    Duration limit =
        configurationSection
            .value(
                "cpu_limit",
                DURATION,
                text -> SettingValueParser.parseDuration(text).filter(Duration::isPositive))
            .orElse(usual.cpuLimit());
    configurationSection.rejectUnknownKeys();
    return new ExtractionOptions(threads, limit);
  }
}
