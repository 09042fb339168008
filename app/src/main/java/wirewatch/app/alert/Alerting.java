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

/** The alerts of a running crawl: decided, delivered, recorded. Sends from the moment it opens. */
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
   * Opens the channels and sends what waits.
   *
   * @param watches the watches as they are now; asked often
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

  /** The alert of a notice as JSON has it. */
  public static Map<String, Object> document(Notice notice) {
    return AlertForm.document(notice.payload());
  }

  /** Finds what an article rings. */
  public Bell bell() {
    return bell;
  }

  /** What is to be told of stored articles; for the transaction that marks their pages as done. */
  public Outbox.Post post(List<Ring> rings) {
    rings.forEach(ring -> lookout.rang(ring.document().watchIds()));
    return desk.post(rings);
  }

  /** Sees what goes wrong. */
  public Lookout lookout() {
    return lookout;
  }

  /** Tells what goes wrong; to be called about once a minute. */
  public void lookOut(List<Source> sources, List<SourceStatus> statuses) {
    if (lookout.check(sources, statuses, watches.get().all()) > 0) {
      wake();
    }
  }

  /** Something new is in the outbox. */
  public void wake() {
    sender.wake();
  }

  /** Waits until all that can be sent now is sent and recorded; for a crawl of one round. */
  public void settle(Duration patience) throws InterruptedException {
    sender.settle(patience);
    recorder.record();
  }

  /** What was handed over since this was asked last. */
  public Handed.Count takeHanded() {
    return handed.take();
  }

  /** Forgets alerts that are old; to be called now and then. */
  public void prune() {
    outbox.notices().prune(Instant.now(), options.keep());
  }

  @Override
  public void close() throws InterruptedException {
    sender.close();
    deliveries.close();
    recorder.close();
  }

  /** Counts what is handed over. */
  public static final class Handed implements Lane.Counts {
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /**
     * A count.
     *
     * @param delivered alerts, once a channel
     * @param failed alerts in attempts that failed, once an attempt
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
