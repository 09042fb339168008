package wirewatch.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.app.flow.Station;

/** Runs crawl rounds until it is interrupted. */
final class Rounds {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration DELIVERY = Duration.ofSeconds(20);

  private final Station station;
  private final Services services;
  private final PrintWriter err;

  Rounds(Station station, Services services, PrintWriter err) {
    this.station = station;
    this.services = services;
    this.err = err;
  }

  /** One round, with its progress on a terminal; its alerts have been delivered, if they can. */
  RoundReport once() throws InterruptedException {
    return round(DELIVERY);
  }

  private RoundReport round(Duration patience) throws InterruptedException {
    services.pulse().begin();
    try (Progress progress = Progress.of(station, err)) {
      RoundReport report = station.round(patience);
      services.metrics().round(report);
      return report;
    } finally {
      services.pulse().end();
    }
  }

  /**
   * Runs rounds until this thread is interrupted. The interrupt status is cleared, so that closing
   * resources afterwards is not interrupted. Every round that processed pages is logged in one line.
   */
  void forever(Consumer<RoundReport> listener) {
    try {
      while (!Thread.interrupted()) {
        RoundReport report = round(Duration.ZERO);
        if (report.of(Count.DISCOVERED) > 0 || report.waiting() > 0) {
          log.info("{}", summary(report));
          listener.accept(report);
        }
        Thread.sleep(pause());
      }
    } catch (InterruptedException e) {
      log.info("stopping");
    }
  }

  private Duration pause() {
    Duration until = Duration.between(Instant.now(), station.crawler().nextVisit());
    if (until.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return until.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : until;
  }

  /** A round in one line. */
  static String summary(RoundReport report) {
    StringBuilder line = new StringBuilder("round:");
    for (Count count : Count.values()) {
      long n = report.of(count);
      if (n > 0) {
        line.append(' ').append(count.key()).append('=').append(n);
      }
    }
    if (report.waiting() > 0) {
      line.append(" waiting=").append(report.waiting());
    }
    return line.append(String.format(java.util.Locale.ROOT, " in %.1f s", report.seconds()))
        .toString();
  }
}
