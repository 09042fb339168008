package wirewatch.pipeline.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.pipeline.alert.AlertFactory;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;

class ChannelQueueTest {
  private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
  private static final ChannelSender.Failed BUSY = new ChannelSender.Failed("busy", true, null);

  @TempDir private Path folder;
  private SqliteDatabase sqliteDatabase;
  private Outbox outbox;
  private Instant now = START;
  private final Deque<ChannelSender.Outcome> outcomes = new ArrayDeque<>();
  private final List<AlertMessage> delivered = new ArrayList<>();
  private final DeliveryService.DeliveryCounter deliveryCounter =
      new DeliveryService.DeliveryCounter();
  private String broken = "";
  private Runnable whileSending = () -> {};
  private ChannelQueue channelQueue;

  @BeforeEach
  void open() {
    sqliteDatabase = SqliteDatabase.open(folder.resolve("state.db"));
    outbox = new SqliteOutbox(sqliteDatabase);
    channelQueue = openQueue(new RateLimit(1_000, 1_000));
  }

  @AfterEach
  void close() {
    sqliteDatabase.close();
  }

  @Test
  void sendsEachAlertOnceWithItsOwnKey() {
    queue("a", null);
    queue("b", null);

    assertThat(channelQueue.sendDue()).isTrue();
    assertThat(channelQueue.sendDue()).isFalse();
    assertThat(delivered).extracting(AlertMessage::key).containsExactly("a", "b");
    assertThat(deliveryCounter.take())
        .isEqualTo(new DeliveryService.DeliveryCounter.DeliveryCounts(2, 0));
  }

  @Test
  void sendsABatchInOneMessage() {
    queue("a", "watch");
    queue("b", "watch");
    queue("c", null);

    channelQueue.sendDue();

    assertThat(delivered)
        .extracting(alertMessage -> alertMessage.alerts().size())
        .containsExactly(2, 1);
    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(3);
  }

  @Test
  void waitsLongerAfterEachFailureAndKeepsTheKey() {
    queue("a", null);
    List<Duration> pauses = new ArrayList<>();
    for (int attempt = 0; attempt < 6; attempt++) {
      outcomes.add(BUSY);
      channelQueue.sendDue();
      Instant due = row("a").due();
      pauses.add(Duration.between(now, due));
      now =
          due.plusSeconds(1).isAfter(channelQueue.block().until())
              ? due.plusSeconds(1)
              : channelQueue.block().until();
    }
    channelQueue.sendDue();

    for (int i = 0; i < pauses.size(); i++) {
      long most = 2_000L << i;
      assertThat(pauses.get(i).toMillis()).isBetween(most / 2, most);
    }
    assertThat(delivered).hasSize(7).extracting(AlertMessage::key).containsOnly("a");
    assertThat(row("a").status()).isEqualTo(Status.DELIVERED);
    assertThat(row("a").attempts()).isEqualTo(7);
    assertThat(deliveryCounter.take())
        .isEqualTo(new DeliveryService.DeliveryCounter.DeliveryCounts(1, 6));
  }

  @Test
  void waitsForAsLongAsTheReceiverRequests() {
    queue("a", null);
    queue("b", null);
    outcomes.add(new ChannelSender.Failed("429", true, Duration.ofMinutes(10)));

    channelQueue.sendDue();
    assertThat(delivered).as("the second one waits too").hasSize(1);
    now = START.plus(Duration.ofMinutes(10)).minusSeconds(1);
    assertThat(channelQueue.sendDue()).isFalse();
    now = START.plus(Duration.ofMinutes(11));
    channelQueue.sendDue();

    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(2);
  }

  @Test
  void parksAfterADayAndSendsAgainOnResend() {
    queue("a", null);
    while (row("a").status() == Status.WAITING) {
      outcomes.add(BUSY);
      now = now.plus(Duration.ofMinutes(31));
      channelQueue.sendDue();
    }
    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("a").error()).isEqualTo("busy");
    assertThat(Duration.between(START, now)).isBetween(Duration.ofDays(1), Duration.ofHours(25));

    now = now.plus(Duration.ofDays(3));
    outbox.resendParked(now);
    channelQueue.sendDue();
    assertThat(row("a").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void parksAtOnceOnAPermanentFailureAndGoesOn() {
    queue("a", null);
    queue("b", null);
    outcomes.add(new ChannelSender.Failed("no such user", false, null));

    channelQueue.sendDue();

    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("b").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void parksWhatCannotBeWrittenOrReadAndGoesOn() {
    queue("a", null);
    queue("b", null);
    queue(new OutboxEntry("c", "rule", "system", "c", START, new byte[] {'?'}, Map.of()), null);
    broken = "a";

    channelQueue.sendDue();

    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("a").error()).contains("cannot be written");
    assertThat(row("b").status()).isEqualTo(Status.DELIVERED);
    assertThat(row("c").status()).isEqualTo(Status.PARKED);
    assertThat(row("c").error()).contains("cannot be read");
  }

  @Test
  void foldsManyAlertsIntoOneMessage() {
    channelQueue = openQueue(new RateLimit(20, 10));
    for (int i = 0; i < 300; i++) {
      queue("n" + i, null);
    }
    channelQueue.sendDue();

    assertThat(delivered).hasSize(1);
    assertThat(delivered.getFirst().alerts()).hasSize(300);
    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(300);
  }

  @Test
  void resendsWithTheSameKey() {
    queue("a", null);
    channelQueue.sendDue();
    outbox.resend("a", now);
    channelQueue = openQueue(new RateLimit(1_000, 1_000));
    channelQueue.sendDue();

    assertThat(delivered).extracting(AlertMessage::key).containsExactly("a", "a");
  }

  @Test
  void leavesTheChannelToAnotherProcessThatHasIt() {
    queue("a", null);
    assertThat(outbox.renew(new ChannelLease("mail", "other", now.plusSeconds(30)), now)).isTrue();

    assertThat(channelQueue.sendDue()).isFalse();
    now = now.plusSeconds(30);
    assertThat(channelQueue.sendDue()).isTrue();
    assertThat(delivered).hasSize(1);
    assertThat(outbox.renew(new ChannelLease("mail", "other", now.plusSeconds(90)), now))
        .as("this one has the channel now")
        .isFalse();
  }

  @Test
  void stopsInTheMiddleWhenAnotherProcessTakesTheChannel() {
    queue("a", null);
    queue("b", null);
    whileSending =
        () -> {
          now = now.plus(ChannelQueue.LEASE);
          assertThat(outbox.renew(new ChannelLease("mail", "other", now.plusSeconds(60)), now))
              .as("the first message outlasted the lease")
              .isTrue();
        };

    channelQueue.sendDue();

    assertThat(delivered).extracting(AlertMessage::key).containsExactly("a");
    assertThat(row("b").status()).isEqualTo(Status.WAITING);
  }

  @Test
  void keepsTheChannelWhileItSendsForLongerThanALease() {
    queue("a", null);
    queue("b", null);
    queue("c", null);
    whileSending =
        () -> {
          now = now.plusSeconds(35);
          assertThat(outbox.renew(new ChannelLease("mail", "other", now.plusSeconds(60)), now))
              .isFalse();
        };

    channelQueue.sendDue();

    assertThat(delivered).extracting(AlertMessage::key).containsExactly("a", "b", "c");
  }

  @Test
  void givesTheChannelToOthersAfterAFailure() {
    queue("a", null);
    outcomes.add(BUSY);

    channelQueue.sendDue();

    assertThat(outbox.renew(new ChannelLease("mail", "other", now.plusSeconds(60)), now)).isTrue();
  }

  @Test
  void retriesAtOnceAfterTheClockWasSetBack() {
    queue("a", null);
    now = START.plus(Duration.ofHours(20));
    outcomes.add(new ChannelSender.Failed("429", true, Duration.ofMinutes(20)));
    channelQueue.sendDue();
    assertThat(row("a").due()).isAfter(now);

    now = START.plusSeconds(10);

    assertThat(channelQueue.sendDue()).isTrue();
    assertThat(row("a").status()).isEqualTo(Status.DELIVERED);
    assertThat(delivered).extracting(AlertMessage::key).containsExactly("a", "a");
  }

  @Test
  void countsNoMessageOfAClockThatWasAheadAgainstTheRate() {
    channelQueue = openQueue(new RateLimit(2, 10));
    queue("a", null);
    queue("b", null);
    now = START.plus(Duration.ofHours(1));
    channelQueue.sendDue();
    queue("c", null);
    assertThat(channelQueue.sendDue()).as("two a minute").isFalse();

    now = START;
    assertThat(channelQueue.sendDue()).isTrue();
    assertThat(delivered).hasSize(3);
  }

  private ChannelQueue openQueue(RateLimit rateLimit) {
    ChannelSender channelSender =
        alertMessage -> {
          if (alertMessage.key().equals(broken)) {
            throw new IllegalStateException("a defect");
          }
          delivered.add(alertMessage);
          whileSending.run();
          ChannelSender.Outcome outcome = outcomes.poll();
          return outcome == null ? new ChannelSender.Delivered() : outcome;
        };
    return new ChannelQueue(
        "mail",
        channelSender,
        rateLimit,
        new ChannelQueue.QueueContext(
            outbox,
            "this",
            () -> now,
            new Backoff(new Random(5)),
            Duration.ofDays(1),
            deliveryCounter));
  }

  private OutboxDelivery row(String id) {
    return outbox.findByEntry(id).getFirst();
  }

  private void queue(String id, @Nullable String batch) {
    Alert alert =
        AlertFactory.ofSystem("system:silence:a", 1, "Silence", "nothing from " + id, START);
    Alert named =
        new Alert(
            id,
            id,
            alert.kind(),
            START,
            alert.ruleId(),
            alert.ruleName(),
            alert.severity(),
            alert.text(),
            List.of(),
            List.of(),
            null);
    queue(
        new OutboxEntry(id, "rule", "system", id, START, AlertJson.toBytes(named), Map.of()),
        batch);
  }

  private void queue(OutboxEntry outboxEntry, @Nullable String batch) {
    OutboxDelivery.Route route = new OutboxDelivery.Route("mail", batch, START, Status.WAITING);
    OutboxDelivery delivery = OutboxDelivery.planned(route, outboxEntry.id(), START);
    outbox.add(Outbox.Additions.of(new Outbox.NewEntry(outboxEntry, List.of(delivery))), START);
  }
}
