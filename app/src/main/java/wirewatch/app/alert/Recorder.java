package wirewatch.app.alert;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;
import wirewatch.index.AlertIndex;
import wirewatch.index.BulkReport.Rejected;
import wirewatch.index.IndexUnavailable;

/**
 * Writes every alert, and every change of its deliveries, to Elasticsearch; what cannot be written
 * waits in the outbox and does not delay deliveries.
 */
final class Recorder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Recorder.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int BATCH = 500;

  private final Outbox outbox;
  private final AlertIndex index;
  private final Thread thread;
  private boolean told;

  Recorder(Outbox outbox, AlertIndex index) {
    this.outbox = outbox;
    this.index = index;
    this.thread = Thread.ofPlatform().name("alert-recorder").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(tryToRecord() ? LOOK : REST);
      }
    } catch (InterruptedException e) {
      // only close() interrupts
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what fails now must not end the thread
  private boolean tryToRecord() {
    try {
      return record();
    } catch (RuntimeException e) {
      log.error("alerts were not recorded; trying again", e);
      return false;
    }
  }

  /** Writes pending changes; returns whether Elasticsearch was available. */
  synchronized boolean record() {
    try {
      for (Map<Notice, Long> changes = outbox.notices().unrecorded(BATCH);
          !changes.isEmpty();
          changes = outbox.notices().unrecorded(BATCH)) {
        write(changes);
      }
      told = false;
      return true;
    } catch (IndexUnavailable e) {
      if (!told) {
        log.warn("Elasticsearch is not available, alerts are recorded later: {}", e.getMessage());
      }
      told = true;
      return false;
    }
  }

  private void write(Map<Notice, Long> changes) throws IndexUnavailable {
    Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    for (Notice notice : changes.keySet()) {
      documents.put(notice.id(), AlertDocument.of(stored(outbox, notice)));
    }
    for (Rejected rejected : index.put(documents)) {
      log.warn("Elasticsearch rejected the alert {}: {}", rejected.id(), rejected.reason());
    }
    outbox.notices().recorded(changes);
  }

  /** An outbox entry with the current state of its deliveries. */
  static StoredAlert stored(Outbox outbox, Notice notice) {
    List<URI> addresses = notice.parts().values().stream().distinct().sorted().toList();
    return new StoredAlert(
        AlertForm.read(notice.payload()),
        notice.parts().size(),
        addresses,
        outbox.outgoings().ways(notice.id()).stream()
            .map(
                way ->
                    new StoredAlert.Handover(
                        way.channel(),
                        way.status().word(),
                        way.attempts(),
                        way.error(),
                        way.time()))
            .toList());
  }

  /** Writes once more, if Elasticsearch is available. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
    record();
  }
}
