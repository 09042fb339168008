package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.state.Keys;
import wirewatch.crawler.state.Pages;
import wirewatch.crawler.state.Task;
import wirewatch.crawler.warc.Capture;
import wirewatch.crawler.warc.Pointer;
import wirewatch.crawler.warc.WarcEncoder;
import wirewatch.ingest.address.Addresses;

/** Fetches one page: requests it, archives it and records the outcome. */
final class PageTrip {
  private final Desk desk;
  private final Task task;
  private final Source source;
  private final Remarks remarks;

  PageTrip(Desk desk, Task task) {
    this.desk = desk;
    this.task = task;
    this.source = desk.watched().get(task.source());
    this.remarks = Remarks.read(task.hints());
  }

  Visit go() throws InterruptedException {
    Fetch fetch =
        switch (desk.web().get(ask(), desk.delay(source))) {
          case Answer.Received received -> received(received);
          case Answer.Unchanged unchanged -> unchanged();
          case Answer.Disallowed disallowed -> disallowed();
          case Answer.Throttled throttled -> throttled(throttled);
          case Answer.Failed failed -> failed(failed.failure());
        };
    return new Visit(source, task.address(), remarks.listing(), fetch);
  }

  /** Records an internal failure; it is retried like a failure of the site. */
  Visit broken(RuntimeException cause) {
    Failure failure =
        new Failure(Failure.Grade.TEMPORARY, "it could not be processed: " + cause, null);
    return new Visit(source, task.address(), remarks.listing(), failed(failure));
  }

  /** Returns a conditional request if the page was fetched before. */
  private Ask ask() {
    Pointer before = task.pointer();
    return before == null
        ? Ask.of(task.address())
        : Readback.of(desk.archive().resolve(before.file()), before.offset(), desk.options())
            .map(
                stored ->
                    new Ask(task.address(), stored.header("etag"), stored.header("last-modified")))
            .orElse(Ask.of(task.address()));
  }

  private Fetch received(Answer.Received received) {
    long hash = Keys.hash(received.message().body());
    if (task.hash() != null && task.hash() == hash) {
      return unchanged();
    }
    byte[] records = encode(received);
    Instant now = received.fetched();
    Pages.Append append = () -> desk.archive().append(records, now);
    URI alias =
        Addresses.normalise(received.message().address()).orElse(received.message().address());
    Pointer pointer = desk.tables().pages().fetched(task, append, hash, alias, now);
    return new Fetch.Fetched(
        received.page(remarks.hints()),
        new Archived(task.address(), pointer.file(), pointer.offset()));
  }

  private byte[] encode(Answer.Received received) {
    Map<String, List<String>> fields =
        Map.of(
            ArchiveFields.SOURCE, List.of(source.id()),
            ArchiveFields.REQUESTED, List.of(task.address().toString()),
            ArchiveFields.REMARKS, List.of(task.hints()));
    try {
      return WarcEncoder.encode(new Capture(received.fetched(), received.message(), fields));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Fetch unchanged() {
    desk.tables().pages().unchanged(task, Instant.now());
    return new Fetch.NotModified();
  }

  private Fetch disallowed() {
    desk.tables().pages().drop(task, "disallowed by robots.txt");
    return new Fetch.Disallowed();
  }

  private Fetch throttled(Answer.Throttled throttled) {
    Instant until = Throttling.throttle(desk, throttled);
    desk.tables().pages().postpone(task, until, false);
    return new Fetch.Throttled(until);
  }

  private Fetch failed(Failure failure) {
    int failures = task.failures() + 1;
    boolean again = failure.temporary() && failures < Pacing.TRIES;
    if (again) {
      Instant next = Instant.now().plus(Pacing.retry(failures));
      desk.tables().pages().postpone(task, next, true);
    } else {
      desk.tables().pages().drop(task, failure.why());
    }
    return new Fetch.Failed(failure.why(), again);
  }
}
