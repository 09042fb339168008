package wirewatch.bench.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One site for each {@link Hostility}, each on a loopback address of its own, on which pages
 * appear, are corrected and removed over time.
 */
final class HostileInternet implements AutoCloseable {
  /** The word of the watch that alerts for each article. */
  static final String EACH = "sturgeon";

  /** The word of the watch that alerts once for each story. */
  static final String STORY = "caviar";

  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration SHORTEST_CHANGE = Duration.ofSeconds(3);
  private static final int CHANGE_SPREAD_MILLIS = 10_000;

  /** The longest time until a planned change, once its page is known. */
  static final Duration LONGEST_CHANGE = SHORTEST_CHANGE.plusMillis(CHANGE_SPREAD_MILLIS);

  private final Random random;
  private final List<HostileSite> sites = new ArrayList<>();
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hostile-internet").factory());
  private final Predicate<URI> named;
  private final AtomicInteger pendingChanges = new AtomicInteger();
  private volatile Instant lastChange = Instant.now();
  private volatile boolean publishes = true;
  private int published;

  private HostileInternet(long seed, Predicate<URI> named) {
    this.random = new Random(seed);
    this.named = named;
  }

  /**
   * Starts the sites and publishes two pages a second.
   *
   * @param named whether an alert named the article at an address
   */
  static HostileInternet start(long seed, Predicate<URI> named) throws IOException {
    HostileInternet internet = new HostileInternet(seed, named);
    byte number = 0;
    for (Hostility hostility : Hostility.values()) {
      InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (20 + number)});
      internet.sites.add(new HostileSite(hostility, address, seed + number));
      number++;
    }
    ScheduledFuture<?> unused =
        internet.scheduler.scheduleAtFixedRate(
            internet::publish, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    return internet;
  }

  List<HostileSite> sites() {
    return List.copyOf(sites);
  }

  List<PublishedPage> pages() {
    return sites.stream().flatMap(site -> site.pages().stream()).toList();
  }

  /** The number of requests for pages; those of feeds left out. */
  int pageRequests() {
    return pages().stream().mapToInt(page -> page.requests.get()).sum();
  }

  /** Publishes no more; the changes that are planned are still made. */
  void stopPublishing() {
    publishes = false;
  }

  /** The number of changes and copies that are planned and not made. */
  int pendingChanges() {
    return pendingChanges.get();
  }

  /** When the last page appeared or was changed. */
  Instant lastChange() {
    return lastChange;
  }

  private void publish() {
    if (!publishes) {
      return;
    }
    HostileSite site = sites.get(random.nextInt(sites.size()));
    int kind = random.nextInt(6);
    String word = kind < 2 ? EACH : kind == 2 ? STORY : "";
    InventedText text = InventedText.of(++published, random, word);
    PublishedPage page = site.publish(text);
    lastChange = Instant.now();
    changeLater(site.hostility(), page);
    if (kind == 2 && page.isArticle()) {
      publishCopyLater(text, site);
    }
  }

  private void changeLater(Hostility hostility, PublishedPage page) {
    if (hostility == Hostility.CORRECTING) {
      change(page, page::correct);
    } else if (hostility == Hostility.REMOVING && page.text.number() % 3 == 0) {
      change(page, page::remove);
    }
  }

  /**
   * Makes a change some time after the page was requested, and alerted if a watch matches it alone.
   */
  private void change(PublishedPage page, Runnable change) {
    pendingChanges.incrementAndGet();
    afterAlert(page, change);
  }

  private void afterAlert(PublishedPage page, Runnable change) {
    boolean known =
        page.requests.get() > 0 && (!page.text.contains(EACH) || named.test(page.address));
    later(known ? () -> make(change) : () -> afterAlert(page, change));
  }

  private void make(Runnable change) {
    change.run();
    lastChange = Instant.now();
    pendingChanges.decrementAndGet();
  }

  /** Another site carries the same text. */
  private void publishCopyLater(InventedText text, HostileSite first) {
    HostileSite other = sites.get((sites.indexOf(first) + 1) % sites.size());
    pendingChanges.incrementAndGet();
    later(() -> make(() -> changeLater(other.hostility(), other.publish(text))));
  }

  private void later(Runnable change) {
    ScheduledFuture<?> unused =
        scheduler.schedule(
            change,
            SHORTEST_CHANGE.toMillis() + random.nextInt(CHANGE_SPREAD_MILLIS),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    scheduler.shutdownNow();
    for (HostileSite site : sites) {
      site.close();
    }
  }
}
