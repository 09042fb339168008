package wirewatch.crawler;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.state.HostRow;
import wirewatch.crawler.state.ListingRow;
import wirewatch.crawler.state.StateException;
import wirewatch.crawler.state.Task;

/**
 * Processes everything that is due at one host, sequentially: listings first, then the newest
 * pages.
 */
final class HostRun {
  private static final Logger log = LoggerFactory.getLogger(HostRun.class);
  private static final int BATCH = 16;
  private static final int FAILURES = 3;

  private final Desk desk;
  private final HostRow host;
  private final Deliveries deliveries;
  private int failures;
  private boolean throttledBefore;

  HostRun(Desk desk, HostRow host, Deliveries deliveries) {
    this.desk = desk;
    this.host = host;
    this.deliveries = deliveries;
  }

  /** Returns when nothing is due at the host, or the host is throttled. */
  void run() throws InterruptedException {
    throttledBefore = desk.tables().hosts().throttles(host.name()) > 0;
    boolean more = true;
    while (more && !isHeldBack()) {
      List<ListingRow> listings = desk.tables().listings().due(host.id(), Instant.now());
      visitListings(listings);
      List<Task> tasks = desk.tables().pages().due(host.id(), Instant.now(), BATCH);
      visitPages(tasks);
      more = !listings.isEmpty() || !tasks.isEmpty();
    }
  }

  private void visitListings(List<ListingRow> listings) throws InterruptedException {
    for (ListingRow listing : listings) {
      if (isHeldBack()) {
        return;
      }
      Poll poll = poll(listing);
      judge(poll.outcome() == Poll.Outcome.FAILED && poll.status() == null);
      deliveries.put(poll);
    }
  }

  /** Polls one listing; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private Poll poll(ListingRow listing) throws InterruptedException {
    ListingTrip trip = new ListingTrip(desk, listing);
    try {
      return trip.go();
    } catch (StateException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", listing.address(), e);
      return trip.broken(e);
    }
  }

  private void visitPages(List<Task> tasks) throws InterruptedException {
    for (Task task : tasks) {
      Visit visit = visit(task);
      judge(visit.fetch() instanceof Fetch.Failed failed && failed.temporary());
      deliveries.put(visit);
      if (!(visit.fetch() instanceof Fetch.Fetched) && isHeldBack()) {
        return;
      }
    }
  }

  /** Fetches one page; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private Visit visit(Task task) throws InterruptedException {
    desk.underWay().add(task.address());
    PageTrip trip = new PageTrip(desk, task);
    Visit visit;
    try {
      visit = trip.go();
    } catch (StateException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", task.address(), e);
      visit = trip.broken(e);
    }
    if (!(visit.fetch() instanceof Fetch.Fetched)) {
      desk.underWay().remove(task.address());
    }
    return visit;
  }

  /** Backs off from a host that failed several times in a row. */
  private void judge(boolean failed) {
    failures = failed ? failures + 1 : 0;
    if (failures >= FAILURES) {
      Throttling.unreachable(desk, host.name());
      throttledBefore = true;
    } else if (!failed && throttledBefore) {
      desk.tables().hosts().calm(host.name());
      throttledBefore = false;
    }
  }

  private boolean isHeldBack() {
    return desk.tables().hosts().until(host.name()).isAfter(Instant.now());
  }
}
