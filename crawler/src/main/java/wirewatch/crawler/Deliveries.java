package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The outcomes waiting for the listener, bounded in number and in bytes. */
final class Deliveries {
  private static final int KIBIBYTES = 64 << 10;
  private static final int LEAST = 64; // limits the queue to 1024 outcomes

  private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(KIBIBYTES, true);

  private final Set<URI> underWay;

  /**
   * @param underWay the URLs of pages in progress; the URL of each delivered page is removed
   */
  Deliveries(Set<URI> underWay) {
    this.underWay = underWay;
  }

  private sealed interface Delivery {
    int weight();

    record OfPage(Visit visit, int weight) implements Delivery {}

    record OfListing(Poll poll, int weight) implements Delivery {}
  }

  /** Adds the result of a page; blocks while the queue is full. */
  void put(Visit visit) throws InterruptedException {
    int bytes = visit.fetch() instanceof Fetch.Fetched fetched ? fetched.page().body().length : 0;
    add(new Delivery.OfPage(visit, Math.clamp(bytes >> 10, LEAST, KIBIBYTES)));
  }

  /** Adds the result of a listing poll; blocks while the queue is full. */
  void put(Poll poll) throws InterruptedException {
    add(new Delivery.OfListing(poll, LEAST));
  }

  private void add(Delivery delivery) throws InterruptedException {
    room.acquire(delivery.weight());
    queue.add(delivery);
  }

  /** Delivers the next outcome to the listener; returns false if none arrived in time. */
  boolean deliver(CrawlListener listener, Duration wait) throws InterruptedException {
    Delivery next = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      return false;
    }
    try {
      hand(next, listener);
    } finally {
      if (next instanceof Delivery.OfPage page) {
        underWay.remove(page.visit().address());
      }
      room.release(next.weight());
    }
    return true;
  }

  private static void hand(Delivery delivery, CrawlListener listener) {
    switch (delivery) {
      case Delivery.OfPage page -> listener.page(page.visit());
      case Delivery.OfListing listing -> listener.listing(listing.poll());
    }
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
