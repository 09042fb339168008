package wirewatch.flink.settings;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.pipeline.options.StoryOptions;

/**
 * What the steps of the job need of {@code wirewatch.yaml}, as Flink sends it to its machines: no
 * file of the machine that submits the job, but the certificate of the cluster.
 */
public final class JobSettings implements Serializable {
  private static final long serialVersionUID = 1;

  /** How long a step waits for Elasticsearch before it fails and is started again. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI elasticsearch;
  private final @Nullable String apiKey;
  private final @Nullable String certificate;
  private final long maxBody;
  private final Duration cpuLimit;
  private final Duration storyWindow;
  private final int storyCapacity;
  private final ArrayList<SourceName> sources = new ArrayList<>();

  private record SourceName(String id, String name, @Nullable String country)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private JobSettings(Configuration configuration, Elasticsearch.Remote remote) {
    this.elasticsearch = remote.url();
    this.apiKey = remote.apiKey();
    this.certificate = remote.ca() == null ? null : remote.ca().toString();
    this.maxBody = configuration.crawl().maxBody();
    this.cpuLimit = configuration.extraction().cpuLimit();
    this.storyWindow = configuration.stories().window();
    this.storyCapacity = configuration.stories().capacity();
    for (Source source : configuration.sources()) {
      sources.add(new SourceName(source.id(), source.name(), source.country()));
    }
  }

  /**
   * Takes from a configuration what the job needs.
   *
   * @throws IllegalArgumentException if it embeds Elasticsearch, which other machines cannot reach
   */
  public static JobSettings of(Configuration configuration) {
    return switch (configuration.elasticsearch()) {
      case Elasticsearch.Remote remote -> new JobSettings(configuration, remote);
      case Elasticsearch.Embedded embedded ->
          throw new IllegalArgumentException(
              "the job needs a cluster that all its machines reach, and the configuration embeds"
                  + " Elasticsearch: set elasticsearch.url");
    };
  }

  /** Connects to Elasticsearch; sends no request yet. */
  public ArticleIndex connect() {
    IndexOptions options =
        IndexOptions.of(elasticsearch)
            .withSecurity(apiKey, certificate == null ? null : Path.of(certificate));
    return ArticleIndex.connect(options.withRetryTimeout(PATIENCE));
  }

  /** The length above which bodies are left out, in bytes. */
  public long maxBody() {
    return maxBody;
  }

  /** The processor time that one page may use. */
  public Duration cpuLimit() {
    return cpuLimit;
  }

  public StoryOptions stories() {
    return new StoryOptions(storyWindow, storyCapacity);
  }

  /** The configured sources, without their listings. */
  public List<Source> sources() {
    return sources.stream()
        .map(
            each ->
                new Source(
                    each.id(),
                    each.name(),
                    List.of(),
                    Duration.ofDays(1),
                    null,
                    null,
                    null,
                    each.country()))
        .toList();
  }
}
