package wirewatch.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.RevisitOptions;
import wirewatch.crawler.model.Source;
import wirewatch.index.client.IndexOptions;
import wirewatch.ingest.net.IpAddressRange;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;

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
    Console console,
    StoryOptions stories,
    AlertOptions alerts,
    @Nullable Path watches,
    ExtractionOptions extraction) {

  public Configuration {
    sources = List.copyOf(sources);
  }

  /** Where articles are stored. */
  public sealed interface Elasticsearch {

    /**
     * A local node that Wirewatch starts itself.
     *
     * @param heapMebibytes the node's largest heap
     * @param startsEmpty whether it starts without what it stored before
     */
    record Embedded(int heapMebibytes, boolean startsEmpty) implements Elasticsearch {

      /** 512 MiB of heap, with what it stored before. */
      public static final Embedded DEFAULT = new Embedded(512, false);
    }

    /** A cluster of yours. {@code ca} is a PEM file. */
    record Remote(URI url, @Nullable String apiKey, @Nullable Path ca) implements Elasticsearch {

      /** Without key and password: records are printed. */
      @Override
      public String toString() {
        return IndexOptions.of(url).url().toString();
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
   * @param minFree bytes of free disk below which nothing is fetched
   * @param revisits when articles are requested again to find corrections
   * @param callbacks the address of the console, if the hubs of feeds are subscribed to (WebSub)
   */
  public record Crawl(
      String userAgent,
      Duration delay,
      Duration timeout,
      long maxBody,
      List<IpAddressRange> allowAddresses,
      long archiveMaxSize,
      long minFree,
      RevisitOptions revisits,
      @Nullable URI callbacks) {

    /** With the default watermark and revisits. */
    public Crawl(
        String userAgent,
        Duration delay,
        Duration timeout,
        long maxBody,
        List<IpAddressRange> allowAddresses,
        long archiveMaxSize) {
      this(
          userAgent,
          delay,
          timeout,
          maxBody,
          allowAddresses,
          archiveMaxSize,
          CrawlOptions.MIN_FREE,
          RevisitOptions.DEFAULT,
          null);
    }

    public Crawl {
      allowAddresses = List.copyOf(allowAddresses);
    }
  }

  /**
   * Where the console listens, and who may access it.
   *
   * @param port 0 for a free one
   * @param secret token or password of an admin without a name; null for none
   * @param users whether users must log in; without that, a secret and a provider everyone is
   *     allowed, on loopback only
   * @param oidc the OpenID provider at which users can log in; null for none
   * @param hosts accepted host names, in addition to IP addresses and loopback names
   * @param proxies trusted proxies, whose X-Forwarded headers are used
   * @param openMetrics whether /metrics and /health need no login
   */
  public record Console(
      String bind,
      int port,
      @Nullable String secret,
      boolean users,
      @Nullable Oidc oidc,
      Set<String> hosts,
      List<IpAddressRange> proxies,
      boolean openMetrics) {

    /** Without a login. */
    public Console(String bind, int port) {
      this(bind, port, null, false, null, Set.of(), List.of(), false);
    }

    public Console {
      hosts = Set.copyOf(hosts);
      proxies = List.copyOf(proxies);
    }

    /** Without the secret: records are printed. */
    @Override
    public String toString() {
      return bind + ":" + port;
    }
  }

  /**
   * An OpenID provider.
   *
   * @param nameClaim the claim that becomes the user's name
   * @param rolesClaim the claim that says the role
   * @param roles the label of the role of each value of that claim
   */
  public record Oidc(
      URI issuer,
      String clientId,
      String clientSecret,
      String nameClaim,
      String rolesClaim,
      Map<String, String> roles) {

    public Oidc {
      roles = Map.copyOf(roles);
    }

    /** Without the secret: records are printed. */
    @Override
    public String toString() {
      return issuer.toString();
    }
  }
}
