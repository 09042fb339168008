package wirewatch.pipeline.alert;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.AlertIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.write.BulkReport.Rejected;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * Writes every alert, and every change of its deliveries, to Elasticsearch; what cannot be written
 * waits in the outbox and does not delay deliveries.
 */
public final class AlertRecorder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AlertRecorder.class);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);
  private static final int BATCH_SIZE = 500;

  private final Outbox outbox;
  private final AlertIndex index;
  private final Thread thread;
  private boolean outageLogged;

  public AlertRecorder(Outbox outbox, AlertIndex index) {
    this.outbox = outbox;
    this.index = index;
    this.thread = Thread.ofPlatform().name("alert-recorder").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(tryToRecord() ? POLL_INTERVAL : RETRY_INTERVAL);
      }
    } catch (InterruptedException e) {
      // only close() interrupts
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what fails now must not end the thread
  private boolean tryToRecord() {
    try {
      return record();
    } catch (OutboxUnavailableException e) {
      logOutage(e);
      return false;
    } catch (RuntimeException e) {
      log.error("alerts were not recorded; trying again", e);
      return false;
    }
  }

  /** Writes pending changes; returns whether Elasticsearch was available. */
  public synchronized boolean record() {
    try {
      for (Map<OutboxEntry, Long> changes = outbox.findUnrecorded(BATCH_SIZE);
          !changes.isEmpty();
          changes = outbox.findUnrecorded(BATCH_SIZE)) {
        write(changes);
      }
      outageLogged = false;
      return true;
    } catch (IndexUnavailableException e) {
      logOutage(e);
      return false;
    }
  }

  private void logOutage(Exception cause) {
    if (!outageLogged) {
      log.warn("alerts are recorded later: {}", cause.getMessage());
    }
    outageLogged = true;
  }

  private void write(Map<OutboxEntry, Long> changes) throws IndexUnavailableException {
    Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    for (OutboxEntry outboxEntry : changes.keySet()) {
      documents.put(outboxEntry.id(), AlertDocument.of(toStoredAlert(outbox, outboxEntry)));
    }
    for (Rejected rejected : index.put(documents)) {
      log.warn("Elasticsearch rejected the alert {}: {}", rejected.id(), rejected.reason());
    }
    outbox.markRecorded(changes);
  }

  /** An outbox entry with the current state of its deliveries. */
  static StoredAlert toStoredAlert(Outbox outbox, OutboxEntry outboxEntry) {
    List<URI> addresses = outboxEntry.documents().values().stream().distinct().sorted().toList();
    return new StoredAlert(
        AlertJson.parse(outboxEntry.payload()),
        outboxEntry.documents().size(),
        addresses,
        outbox.findByEntry(outboxEntry.id()).stream()
            .map(
                way ->
                    new StoredAlert.DeliveryState(
                        way.channel(),
                        way.status().code(),
                        way.attempts(),
                        way.error(),
                        way.statusChanged()))
            .toList(),
        new StoredAlert.Coverage(
            outboxEntry.topic(),
            OutboxEntryKind.parse(outboxEntry.kind()).announced(),
            outboxEntry.documents()));
  }

  /** Writes once more, if Elasticsearch is available. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
    boolean unused = tryToRecord();
  }
}
