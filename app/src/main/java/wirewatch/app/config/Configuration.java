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
 * Everything that a run needs to know.
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

  /** Where the articles lie. */
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
   * How sites are asked.
   *
   * @param delay between two requests to one host
   * @param timeout of one whole request
   * @param maxBody bytes of a response, decoded
   * @param allowAddresses private address ranges that may be asked all the same
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

  /** Where the console listens, and whom it lets in. */
  public record ConsoleAddress(String bind, int port, Entrance entrance) {

    /** Without a login. */
    public ConsoleAddress(String bind, int port) {
      this(bind, port, Entrance.OPEN);
    }
  }

  /**
   * Whom the console lets in.
   *
   * @param secret token or password; null lets in everyone who reaches it, on loopback only
   * @param hosts the names by which it is reached, beside IP addresses and those of loopback
   * @param proxies whose X-Forwarded headers are believed
   * @param openMetrics whether /metrics and /health ask for no login
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
   * What counts as one story.
   *
   * @param window how far apart a story's articles may lie
   */
  public record Stories(Duration window) {
    /** Seven days. */
    public static final Stories DEFAULT = new Stories(Duration.ofDays(7));
  }

  /**
   * Who is told, and when not.
   *
   * @param channels at least one
   * @param maxAge an article that was older when it was fetched rings no one
   * @param parkAfter how long a message is tried
   * @param keep how long it is known what was told
   */
  public record Alerts(
      Channels channels, Duration maxAge, Duration parkAfter, Duration keep, SelfWatch system) {

    /** What applies where nothing is said: the log only. */
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
   * What the system says of itself.
   *
   * @param channels by their names; none for the default ones
   * @param silence a source is silent after so many times its usual gap; 0 for never
   * @param failures a listing fails after so many failures in a row; 0 for never
   * @param drift whether the quality of each source's articles is watched
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
