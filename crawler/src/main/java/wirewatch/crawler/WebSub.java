package wirewatch.crawler;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.state.SubscriptionTable;
import wirewatch.crawler.state.SubscriptionTable.HubSubscription;
import wirewatch.crawler.websub.HubLinks;
import wirewatch.crawler.websub.HubSignature;

/**
 * The subscriber of WebSub (W3C Recommendation of 23 January 2018): subscribes to the feeds that
 * name a hub, renews its leases and takes in what hubs send. Feeds are polled all the same, so that
 * a hub that falls silent costs time and no article. Thread-safe.
 */
public final class WebSub {
  /** The path below which hubs call back. */
  public static final String PATH = "/websub/";

  private static final Logger log = LoggerFactory.getLogger(WebSub.class);
  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration MAX_LEASE = Duration.ofDays(30);
  private static final Duration MIN_RENEWAL = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofHours(1);
  private static final Duration DENIED = Duration.ofDays(1);
  private static final int SECRET_BYTES = 32;

  private final CrawlContext crawlContext;
  private final SecureRandom random = new SecureRandom();

  /** How a call of a hub is answered. */
  public enum Answer {
    /** The content is taken in, or ignored because its signature is wrong (section 8). */
    ACCEPTED,
    /** There is no such subscription; the hub ends it (section 7). */
    GONE
  }

  WebSub(CrawlContext crawlContext) {
    this.crawlContext = crawlContext;
  }

  /**
   * Subscribes from now on.
   *
   * @param address of the console, as hubs reach it
   */
  public void enable(URI address) {
    crawlContext.callbacks().set(address);
  }

  /** Notes the hub of a listing, if it names one. */
  void offer(ListingTask listing, HttpResult.Response response) {
    if (crawlContext.callbacks().get() != null) {
      HubLinks.find(response)
          .ifPresent(
              links ->
                  table()
                      .offer(
                          new HubSubscription(
                              listing.id(), random(), links, random(), Instant.EPOCH)));
    }
  }

  /** Sends the subscriptions that are new or have to be renewed. */
  void sendDue() throws InterruptedException {
    URI console = crawlContext.callbacks().get();
    if (console == null) {
      return;
    }
    for (HubSubscription subscription : table().findDue(crawlContext.clock().instant())) {
      table().postpone(subscription.id(), crawlContext.clock().instant().plus(RETRY));
      send(subscription, console.resolve(PATH + subscription.id()));
    }
  }

  private void send(HubSubscription subscription, URI callback) throws InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.callback", callback.toString());
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", subscription.links().topic().toString());
    form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    form.put("hub.secret", subscription.secret());
    HttpResult sent =
        crawlContext
            .client()
            .submit(
                FetchRequest.of(subscription.links().hub()),
                form,
                crawlContext.options().requestDelay());
    String problem =
        switch (sent) {
          case HttpResult.Failed failed -> failed.reason();
          case HttpResult.Response response ->
              response.status() / 100 == 2 ? null : "HTTP " + response.status();
        };
    if (problem != null) {
      log.warn(
          "{} is polled only: the hub {} refuses the subscription ({})",
          subscription.links().topic(),
          subscription.links().hub(),
          problem);
    }
  }

  /**
   * Answers the question of a hub whether a subscription is meant (section 5.3).
   *
   * @param parameters of the address, by name
   * @return the challenge; empty where it is not meant
   */
  public Optional<String> verify(String id, Map<String, String> parameters) {
    Optional<HubSubscription> known = table().find(id);
    Instant now = crawlContext.clock().instant();
    String topic = parameters.getOrDefault("hub.topic", "");
    if (known.isEmpty() || !known.get().links().topic().toString().equals(topic)) {
      return Optional.empty();
    }
    return switch (parameters.getOrDefault("hub.mode", "")) {
      case "subscribe" -> {
        Duration lease = lease(parameters.get("hub.lease_seconds"));
        Duration renewal = lease.multipliedBy(9).dividedBy(10);
        table()
            .confirm(
                id,
                now.plus(lease),
                now.plus(renewal.compareTo(MIN_RENEWAL) < 0 ? MIN_RENEWAL : renewal));
        yield Optional.of(parameters.getOrDefault("hub.challenge", ""));
      }
      case "denied" -> {
        table().confirm(id, Instant.EPOCH, now.plus(DENIED));
        yield Optional.of("");
      }
      default -> Optional.empty();
    };
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,9}")) {
      return LEASE;
    }
    Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
    return lease.compareTo(MAX_LEASE) > 0 ? MAX_LEASE : lease;
  }

  /**
   * Takes in what a hub sends; pages that are new are fetched by the next round.
   *
   * @param signature the header {@code X-Hub-Signature}
   */
  public Answer receive(
      String id, byte[] body, @Nullable String contentType, @Nullable String signature) {
    Optional<HubSubscription> known = table().find(id);
    Optional<ListingTask> listing =
        known.flatMap(each -> crawlContext.tables().listings().find(each.listing()));
    if (known.isEmpty() || listing.isEmpty()) {
      return Answer.GONE;
    }
    if (!HubSignature.isValid(signature, body, known.get().secret())) {
      log.warn(
          "what came for {} is not signed by its hub {} and is ignored",
          known.get().links().topic(),
          known.get().links().hub());
      return Answer.ACCEPTED;
    }
    int fresh = new ListingPoll(crawlContext, listing.get()).takePushed(body, contentType);
    log.debug("{} pushed {} pages", known.get().links().topic(), fresh);
    return Answer.ACCEPTED;
  }

  private SubscriptionTable table() {
    return crawlContext.tables().subscriptions();
  }

  private String random() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
