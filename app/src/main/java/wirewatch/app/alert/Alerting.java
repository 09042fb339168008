package wirewatch.app.alert;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import wirewatch.alerting.Watches;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.delivery.Deliveries;
import wirewatch.alerting.delivery.Delivery;
import wirewatch.alerting.delivery.Pace;
import wirewatch.app.config.Configuration;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;
import wirewatch.index.ArticleIndex;

/** Decides, delivers and records the alerts of a running crawl. Sends as soon as it is open. */
public final class Alerting implements AutoCloseable {
  private final Configuration.Alerts options;
  private final Outbox outbox;
  private final Bell bell;
  private final AlertDesk desk;
  private final Lookout lookout;
  private final Supplier<Watches> watches;
  private final Deliveries deliveries;
  private final Recorder recorder;
  private final Sender sender;
  private final Handed handed = new Handed();

  private Alerting(
      Configuration.Alerts options, Outbox outbox, ArticleIndex index, Supplier<Watches> watches) {
    InstantSource clock = InstantSource.system();
    Channels channels = options.channels();
    this.options = options;
    this.outbox = outbox;
    this.watches = watches;
    this.bell = new Bell(watches, clock);
    Dispatch dispatch = new Dispatch(channels);
    this.lookout =
        new Lookout(
            options.system(),
            outbox.memos(),
            new Troubles(outbox, dispatch, options.system().channels()),
            clock);
    this.desk = new AlertDesk(watches, outbox.notices(), dispatch, options.maxAge(), clock);
    this.deliveries = Deliveries.of(channels);
    this.recorder = new Recorder(outbox, index.alerts());
    Lane.Desk lanes =
        new Lane.Desk(outbox, clock, new Backoff(new SecureRandom()), options.parkAfter(), handed);
    this.sender = new Sender(lanes, name -> lane(name, lanes));
  }

  /**
   * Opens the channels and starts to send waiting alerts.
   *
   * @param watches supplies the current watches; called often
   */
  public static Alerting open(
      Configuration.Alerts options, Outbox outbox, ArticleIndex index, Supplier<Watches> watches) {
    return new Alerting(options, outbox, index, watches);
  }

  private Lane lane(String name, Lane.Desk lanes) {
    Delivery unknown =
        message ->
            new Delivery.Failed("no channel is called " + name + " in alerts.channels", true, null);
    return new Lane(
        name,
        deliveries.to(name).orElse(unknown),
        options.channels().named(name).map(Channel::pace).orElse(Pace.DEFAULT),
        lanes);
  }

  /** The alert of an outbox entry as JSON fields. */
  public static Map<String, Object> document(Notice notice) {
    return AlertForm.document(notice.payload());
  }

  /** Finds the watches that an article matches. */
  public Bell bell() {
    return bell;
  }

  /** The alerts of stored articles, for the transaction that marks their pages as done. */
  public Outbox.Post post(List<Ring> rings) {
    rings.forEach(ring -> lookout.rang(ring.document().watchIds()));
    return desk.post(rings);
  }

  /** The monitor of sources and watches. */
  public Lookout lookout() {
    return lookout;
  }

  /** Checks sources and watches and raises system alerts; call about once a minute. */
  public void lookOut(List<Source> sources, List<SourceStatus> statuses) {
    if (lookout.check(sources, statuses, watches.get().all()) > 0) {
      wake();
    }
  }

  /** Wakes the sender after alerts were added to the outbox. */
  public void wake() {
    sender.wake();
  }

  /** Waits until everything that can be sent now is sent and recorded; for a single round. */
  public void settle(Duration patience) throws InterruptedException {
    sender.settle(patience);
    recorder.record();
  }

  /** Deliveries since the last call. */
  public Handed.Count takeHanded() {
    return handed.take();
  }

  /** Deletes old alerts from the outbox; call from time to time. */
  public void prune() {
    outbox.notices().prune(Instant.now(), options.keep());
  }

  @Override
  public void close() throws InterruptedException {
    sender.close();
    deliveries.close();
    recorder.close();
  }

  /** Counts deliveries. */
  public static final class Handed implements Lane.Counts {
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /**
     * Numbers of deliveries.
     *
     * @param delivered delivered alerts, once for each channel
     * @param failed alerts in failed attempts, once for each attempt
     */
    public record Count(long delivered, long failed) {}

    @Override
    public void delivered(int alerts) {
      delivered.addAndGet(alerts);
    }

    @Override
    public void failed(int alerts) {
      failed.addAndGet(alerts);
    }

    Count take() {
      return new Count(delivered.getAndSet(0), failed.getAndSet(0));
    }
  }
}
