package wirewatch.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.ChannelOptions;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.delivery.Pace;
import wirewatch.crawler.Source;
import wirewatch.ingest.net.AddressRange;

/**
 * The settings of {@code wirewatch.yaml}.
 *
 * @param data the folder of state.db, warc/ and the embedded node
 * @param watches the file of watches; null where they are kept in the index alone
 */
public record Configuration(
    Path data,
    Elasticsearch elasticsearch,
    Crawl crawl,
    List<Source> sources,
    ConsoleAddress console,
    Stories stories,
    Alerts alerts,
    @Nullable Path watches) {

  public Configuration {
    sources = List.copyOf(sources);
  }

  /** Where articles are stored. */
  public sealed interface Elasticsearch {

    /**
     * A local node that Wirewatch starts itself.
     *
     * @param heapMebibytes the node's largest heap
     * @param emptied whether it starts without what it stored before
     */
    record Embedded(int heapMebibytes, boolean emptied) implements Elasticsearch {

      /** 512 MiB of heap, with what it stored before. */
      public static final Embedded DEFAULT = new Embedded(512, false);
    }

    /** A cluster of yours. {@code ca} is a PEM file. */
    record Remote(URI url, @Nullable String apiKey, @Nullable Path ca) implements Elasticsearch {

      /** Without the key: records are printed. */
      @Override
      public String toString() {
        return url.toString();
      }
    }
  }

  /**
   * How sites are crawled.
   *
   * @param delay between two requests to one host
   * @param timeout of one whole request
   * @param maxBody bytes of a response, decoded
   * @param allowAddresses private address ranges that may be requested nevertheless
   * @param archiveMaxSize bytes of the WARC archive
   */
  public record Crawl(
      String userAgent,
      Duration delay,
      Duration timeout,
      long maxBody,
      List<AddressRange> allowAddresses,
      long archiveMaxSize) {

    public Crawl {
      allowAddresses = List.copyOf(allowAddresses);
    }
  }

  /** Where the console listens, and who may access it. */
  public record ConsoleAddress(String bind, int port, Entrance entrance) {

    /** Without a login. */
    public ConsoleAddress(String bind, int port) {
      this(bind, port, Entrance.OPEN);
    }
  }

  /**
   * Who may access the console.
   *
   * @param secret token or password; null allows everyone, on loopback only
   * @param hosts accepted host names, in addition to IP addresses and loopback names
   * @param proxies trusted proxies, whose X-Forwarded headers are used
   * @param openMetrics whether /metrics and /health need no login
   */
  public record Entrance(
      @Nullable String secret, Set<String> hosts, List<AddressRange> proxies, boolean openMetrics) {

    /** Without a login. */
    public static final Entrance OPEN = new Entrance(null, Set.of(), List.of(), false);

    public Entrance {
      hosts = Set.copyOf(hosts);
      proxies = List.copyOf(proxies);
    }

    /** Without the secret: records are printed. */
    @Override
    public String toString() {
      return "Entrance[" + (secret == null ? "open" : "locked") + ", hosts=" + hosts + "]";
    }
  }

  /**
   * How articles are grouped into stories.
   *
   * @param window how far apart a story's articles may lie
   */
  public record Stories(Duration window) {
    /** Seven days. */
    public static final Stories DEFAULT = new Stories(Duration.ofDays(7));
  }

  /**
   * Channels and limits of alerts.
   *
   * @param channels at least one
   * @param maxAge an article that was older when it was fetched raises no alert
   * @param parkAfter how long delivery of a message is retried
   * @param keep how long alerts are kept in the outbox, to prevent duplicates
   */
  public record Alerts(
      Channels channels, Duration maxAge, Duration parkAfter, Duration keep, SelfWatch system) {

    /** The default: alerts go to the log only. */
    public static final Alerts DEFAULT =
        new Alerts(
            new Channels(
                List.of(new Channel("log", true, new Pace(600, 300), new ChannelOptions.Log()))),
            Duration.ofDays(3),
            Duration.ofDays(1),
            Duration.ofDays(90),
            SelfWatch.DEFAULT);
  }

  /**
   * When the system raises alerts about itself.
   *
   * @param channels by their names; none for the default ones
   * @param silence a source is silent after so many times its usual gap; 0 for never
   * @param failures a listing fails after so many failures in a row; 0 for never
   * @param drift whether the extraction quality of each source is monitored
   * @param quietWatch how long a watch may match nothing; zero for ever
   */
  public record SelfWatch(
      List<String> channels, int silence, int failures, boolean drift, Duration quietWatch) {

    /** Three gaps, five failures, drift, thirty days. */
    public static final SelfWatch DEFAULT =
        new SelfWatch(List.of(), 3, 5, true, Duration.ofDays(30));

    public SelfWatch {
      channels = List.copyOf(channels);
    }
  }
}
