package wirewatch.app.alert;

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
import wirewatch.alerting.delivery.Delivery;
import wirewatch.alerting.delivery.Message;
import wirewatch.alerting.delivery.Pace;
import wirewatch.alerting.model.Alert;
import wirewatch.crawler.state.Database;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;
import wirewatch.crawler.state.Outgoing;
import wirewatch.crawler.state.Outgoing.Status;

class LaneTest {
  private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
  private static final Delivery.Failed BUSY = new Delivery.Failed("busy", true, null);

  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;
  private Instant now = START;
  private final Deque<Delivery.Outcome> outcomes = new ArrayDeque<>();
  private final List<Message> delivered = new ArrayList<>();
  private final Alerting.Handed handed = new Alerting.Handed();
  private String broken = "";
  private Lane lane;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("state.db"));
    outbox = Outbox.of(database);
    lane = lane(new Pace(1_000, 1_000));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sendsEachAlertOnceWithItsOwnKey() {
    queue("a", null);
    queue("b", null);

    assertThat(lane.pass()).isTrue();
    assertThat(lane.pass()).isFalse();
    assertThat(delivered).extracting(Message::key).containsExactly("a", "b");
    assertThat(handed.take()).isEqualTo(new Alerting.Handed.Count(2, 0));
  }

  @Test
  void sendsABatchInOneMessage() {
    queue("a", "watch");
    queue("b", "watch");
    queue("c", null);

    lane.pass();

    assertThat(delivered).extracting(message -> message.alerts().size()).containsExactly(2, 1);
    assertThat(outbox.outgoings().count(Status.DELIVERED)).isEqualTo(3);
  }

  @Test
  void waitsLongerAfterEachFailureAndKeepsTheKey() {
    queue("a", null);
    List<Duration> pauses = new ArrayList<>();
    for (int attempt = 0; attempt < 6; attempt++) {
      outcomes.add(BUSY);
      lane.pass();
      Instant due = row("a").due();
      pauses.add(Duration.between(now, due));
      now = due.plusSeconds(1).isAfter(lane.blocked()) ? due.plusSeconds(1) : lane.blocked();
    }
    lane.pass();

    for (int i = 0; i < pauses.size(); i++) {
      long most = 2_000L << i;
      assertThat(pauses.get(i).toMillis()).isBetween(most / 2, most);
    }
    assertThat(delivered).hasSize(7).extracting(Message::key).containsOnly("a");
    assertThat(row("a").status()).isEqualTo(Status.DELIVERED);
    assertThat(row("a").attempts()).isEqualTo(7);
    assertThat(handed.take()).isEqualTo(new Alerting.Handed.Count(1, 6));
  }

  @Test
  void waitsForAsLongAsTheReceiverRequests() {
    queue("a", null);
    queue("b", null);
    outcomes.add(new Delivery.Failed("429", true, Duration.ofMinutes(10)));

    lane.pass();
    assertThat(delivered).as("the second one waits too").hasSize(1);
    now = START.plus(Duration.ofMinutes(10)).minusSeconds(1);
    assertThat(lane.pass()).isFalse();
    now = START.plus(Duration.ofMinutes(11));
    lane.pass();

    assertThat(outbox.outgoings().count(Status.DELIVERED)).isEqualTo(2);
  }

  @Test
  void parksAfterADayAndSendsAgainOnResend() {
    queue("a", null);
    while (row("a").status() == Status.WAITING) {
      outcomes.add(BUSY);
      now = now.plus(Duration.ofMinutes(31));
      lane.pass();
    }
    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("a").error()).isEqualTo("busy");
    assertThat(Duration.between(START, now)).isBetween(Duration.ofDays(1), Duration.ofHours(25));

    now = now.plus(Duration.ofDays(3));
    outbox.outgoings().resendParked(now);
    lane.pass();
    assertThat(row("a").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void parksAtOnceOnAPermanentFailureAndGoesOn() {
    queue("a", null);
    queue("b", null);
    outcomes.add(new Delivery.Failed("no such user", false, null));

    lane.pass();

    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("b").status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  void parksWhatCannotBeWrittenOrReadAndGoesOn() {
    queue("a", null);
    queue("b", null);
    queue(new Notice("c", "rule", "system", "c", START, new byte[] {'?'}, Map.of()), null);
    broken = "a";

    lane.pass();

    assertThat(row("a").status()).isEqualTo(Status.PARKED);
    assertThat(row("a").error()).contains("cannot be written");
    assertThat(row("b").status()).isEqualTo(Status.DELIVERED);
    assertThat(row("c").status()).isEqualTo(Status.PARKED);
    assertThat(row("c").error()).contains("cannot be read");
  }

  @Test
  void foldsManyAlertsIntoOneMessage() {
    lane = lane(new Pace(20, 10));
    for (int i = 0; i < 300; i++) {
      queue("n" + i, null);
    }
    lane.pass();

    assertThat(delivered).hasSize(1);
    assertThat(delivered.getFirst().alerts()).hasSize(300);
    assertThat(outbox.outgoings().count(Status.DELIVERED)).isEqualTo(300);
  }

  @Test
  void resendsWithTheSameKey() {
    queue("a", null);
    lane.pass();
    outbox.outgoings().resend("a", now);
    lane = lane(new Pace(1_000, 1_000));
    lane.pass();

    assertThat(delivered).extracting(Message::key).containsExactly("a", "a");
  }

  private Lane lane(Pace pace) {
    Delivery delivery =
        message -> {
          if (message.key().equals(broken)) {
            throw new IllegalStateException("a defect");
          }
          delivered.add(message);
          Delivery.Outcome outcome = outcomes.poll();
          return outcome == null ? new Delivery.Delivered() : outcome;
        };
    return new Lane(
        "mail",
        delivery,
        pace,
        new Lane.Desk(outbox, () -> now, new Backoff(new Random(5)), Duration.ofDays(1), handed));
  }

  private Outgoing row(String id) {
    return outbox.outgoings().ways(id).getFirst();
  }

  private void queue(String id, @Nullable String batch) {
    Alert alert = Alerts.system("system:silence:a", 1, "Silence", "nothing from " + id, START);
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
    queue(new Notice(id, "rule", "system", id, START, AlertForm.bytes(named), Map.of()), batch);
  }

  private void queue(Notice notice, @Nullable String batch) {
    Notice.Way way = new Notice.Way("mail", batch, START, Status.WAITING);
    outbox
        .notices()
        .add(
            new Outbox.Post(List.of(new Notice.Addressed(notice, List.of(way))), List.of()), START);
  }
}
