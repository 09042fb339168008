package wirewatch.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;

/** Runs crawl rounds until it is interrupted. */
public final class CrawlRounds {
  private static final Logger log = LoggerFactory.getLogger(CrawlRounds.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(20);

  private final RunningSystem system;
  private final ConsoleServices consoleServices;
  private final PrintWriter err;

  public CrawlRounds(
      RunningSystem runningSystem, ConsoleServices consoleServices, PrintWriter err) {
    this.system = runningSystem;
    this.consoleServices = consoleServices;
    this.err = err;
    consoleServices.roundActivity().measureProgress(this::workDone);
  }

  private long workDone() {
    RoundReport report = system.progress();
    return report.count(Count.DISCOVERED) + report.waiting();
  }

  /** One round, with its progress on a terminal; its alerts have been delivered, if they can. */
  public RoundReport runOnce() throws InterruptedException {
    return runRound(DELIVERY_TIMEOUT);
  }

  private RoundReport runRound(Duration patience) throws InterruptedException {
    consoleServices.roundActivity().recordStart();
    try (ProgressLine progressLine = ProgressLine.start(system, err)) {
      RoundReport report = system.runRound(patience);
      consoleServices.metrics().recordRound(report);
      return report;
    } finally {
      consoleServices.roundActivity().recordEnd();
    }
  }

  /**
   * Runs rounds until this thread is interrupted. The interrupt status is cleared, so that closing
   * resources afterwards is not interrupted. Every round that processed pages is logged in one
   * line.
   */
  public void runUntilStopped(Consumer<RoundReport> listener) {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(runOrPostpone(listener));
      }
    } catch (InterruptedException e) {
      log.info("stopping");
    }
  }

  /** Runs a round; returns the pause after it. A state that fails for now is tried again. */
  private Duration runOrPostpone(Consumer<RoundReport> listener) throws InterruptedException {
    try {
      RoundReport report = runRound(Duration.ZERO);
      if (report.count(Count.DISCOVERED) > 0 || report.waiting() > 0) {
        log.info("{}", report.toText());
        listener.accept(report);
      }
      return system.problem().isPresent() ? LONGEST_PAUSE : pauseUntilNextVisit();
    } catch (DatabaseException e) {
      if (!e.isTemporary()) {
        throw e;
      }
      log.warn("the round is tried again in {} s: {}", LONGEST_PAUSE.toSeconds(), e.getMessage());
      return LONGEST_PAUSE;
    }
  }

  private Duration pauseUntilNextVisit() {
    Duration until = Duration.between(Instant.now(), system.crawler().nextDue());
    if (until.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return until.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : until;
  }
}
