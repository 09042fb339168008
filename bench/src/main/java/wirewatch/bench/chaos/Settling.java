package wirewatch.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;

/**
 * Waits until the sites have made their changes and the program has done everything: all pages and
 * alerts that it knows of, of feeds that it read after the last change. What is to be tried again
 * later is made due by the clock.
 */
final class Settling {
  private static final int CALM_CHECKS = 3;
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** Longer than a site takes for a change. */
  private static final Duration CHANGE_PATIENCE = HostileInternet.LONGEST_CHANGE.plusSeconds(5);

  private static final Duration SHORTEST_DEADLINE = Duration.ofMinutes(15);
  private static final Duration FIRST_STEP = Duration.ofMinutes(2);

  /** More would make the articles too old for alerts ({@code alerts.max_age}). */
  private static final Duration LONGEST_SHIFT = Duration.ofHours(60);

  private final Path data;
  private final Path yaml;
  private final HostileInternet internet;
  private final @Nullable ShiftedClock clock;
  private final Duration deadline;
  private Duration step = FIRST_STEP;
  private @Nullable CrawlState state;
  private String lastProgress = "";
  private long lastProgressNanos = System.nanoTime();

  /**
   * @param faulty how long faults were injected: as long may pass until the work that they left is
   *     done
   */
  Settling(
      Path data,
      Path yaml,
      HostileInternet internet,
      @Nullable ShiftedClock clock,
      Duration faulty) {
    this.data = data;
    this.yaml = yaml;
    this.internet = internet;
    this.clock = clock;
    this.deadline = SHORTEST_DEADLINE.plus(faulty);
  }

  /** Waits; returns what {@code status} says then. */
  CrawlState await(FaultInjector faults) throws IOException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    int calm = 0;
    while (calm < CALM_CHECKS && System.nanoTime() < end) {
      Thread.sleep(CHECK_INTERVAL);
      faults.restartIfDead("at the end");
      calm = isDone() ? calm + 1 : 0;
    }
    return state == null ? CrawlState.read(yaml) : state;
  }

  /** A state that another process holds for now is read again. */
  private boolean isDone() throws IOException {
    long changes = internet.pendingChanges();
    long unread = unread(internet.lastChange());
    long pages;
    long alerts;
    try {
      CrawlState read = CrawlState.read(yaml);
      pages = read.waiting();
      alerts = waitingAlerts();
      state = read;
    } catch (IOException | DatabaseException e) {
      return false;
    }
    boolean done = changes == 0 && unread == 0 && pages == 0 && alerts == 0;
    if (!done && alerts == 0) {
      hasten("%d %d %d %d".formatted(changes, unread, pages, internet.pageRequests()), changes);
    }
    return done;
  }

  private long unread(Instant lastChange) {
    return internet.sites().stream()
        .filter(
            site -> {
              Instant served = site.feedServed();
              return served == null || served.isBefore(lastChange);
            })
        .count();
  }

  /** Sets the clock ahead if nothing has moved for a while, the sites included. */
  private void hasten(String progress, long changes) throws IOException {
    if (!progress.equals(lastProgress)) {
      lastProgress = progress;
      lastProgressNanos = System.nanoTime();
      return;
    }
    Duration patience = changes > 0 ? CHANGE_PATIENCE : PATIENCE;
    boolean waits = System.nanoTime() - lastProgressNanos > patience.toNanos();
    if (clock != null && waits && clock.shift().compareTo(LONGEST_SHIFT) < 0) {
      Duration ahead = clock.shift().plus(step);
      clock.set(ahead.compareTo(LONGEST_SHIFT) > 0 ? LONGEST_SHIFT : ahead);
      step = step.multipliedBy(2);
      lastProgressNanos = System.nanoTime();
    }
  }

  private long waitingAlerts() {
    try (SqliteDatabase database = SqliteDatabase.open(Crawler.stateFile(data))) {
      return new SqliteOutbox(database).count(OutboxDelivery.Status.WAITING);
    }
  }
}
