package wirewatch.pipeline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.pipeline.outbox.Outbox.Additions;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry.EntryDocument;

/** What every outbox does; each subclass opens one kind. */
public abstract class OutboxContract {
  protected static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final URI ADDRESS = URI.create("https://wire.example/1");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Opens the outbox of the test once more, as another process does; empty at first. */
  protected abstract Outbox open() throws Exception;

  @Test
  void keepsEntriesAfterARestart() throws Exception {
    open().add(entry("a", "story", "mail", "log"), NOW);
    Outbox outbox = open();

    assertThat(outbox.findDueChannels(NOW)).containsExactlyInAnyOrder("log", "mail");
    assertThat(lease(outbox, "one")).extracting(OutboxDelivery::entryId).containsExactly("a");
    OutboxEntry found = outbox.find("a").orElseThrow();
    assertThat(found.documents()).isEqualTo(Map.of("doc-a", ADDRESS));
    assertThat(found.time()).isEqualTo(NOW);
    assertThat(found.payload()).isEqualTo(new byte[] {1, -1});
    assertThat(found.rule()).isEqualTo("watch");
    assertThat(found.kind()).isEqualTo("match");
  }

  @Test
  void ignoresAnEntryThatIsAddedAgain() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Delivered(), NOW);
    outbox.add(entry("a", "other", "mail", "log"), NOW);

    assertThat(lease(outbox, "one")).isEmpty();
    assertThat(outbox.findDueChannels(NOW)).isEmpty();
    assertThat(outbox.count(Status.DELIVERED)).isEqualTo(1);
    assertThat(outbox.find("a").orElseThrow().topic()).isEqualTo("story");
  }

  @Test
  void twoDecidersThatAddTheSameEntryAtOnceAddItOnce() throws Exception {
    List<Callable<Integer>> adding = new ArrayList<>();
    for (int process = 0; process < 4; process++) {
      Outbox outbox = open();
      adding.add(
          () -> {
            for (int i = 0; i < 20; i++) {
              outbox.add(entry("e" + i, "story", "mail"), NOW);
            }
            return 0;
          });
    }
    runAll(adding);

    assertThat(open().count(Status.WAITING)).isEqualTo(20);
    assertThat(open().findByTopics(List.of("story"))).hasSize(20);
  }

  @Test
  void leasesAChannelToOneOfTwoSenders() throws Exception {
    open().add(entry("a", "story", "mail"), NOW);
    for (int round = 0; round < 10; round++) {
      Instant now = NOW.plus(MINUTE.multipliedBy(2L * round));
      List<Callable<List<OutboxDelivery>>> leasing = new ArrayList<>();
      for (int sender = 0; sender < 4; sender++) {
        ChannelLease lease = new ChannelLease("mail", "sender-" + sender, now.plus(MINUTE));
        Outbox outbox = open();
        leasing.add(() -> outbox.lease(lease, now, 10));
      }
      assertThat(runAll(leasing).stream().mapToInt(List::size).sum()).isEqualTo(1);
    }
  }

  @Test
  void handsOutAgainWhatASenderThatCrashedHadLeased() throws Exception {
    Outbox crashed = open();
    crashed.add(entry("a", "story", "mail"), NOW);
    assertThat(lease(crashed, "one")).hasSize(1);
    Outbox other = open();

    assertThat(lease(other, "two", NOW.plusSeconds(59))).as("still leased").isEmpty();
    List<OutboxDelivery> again = lease(other, "two", NOW.plus(MINUTE));
    assertThat(again)
        .extracting(OutboxDelivery::entryId)
        .as("the entry's id is the key of the message, so the receiver can tell")
        .containsExactly("a");
    assertThat(crashed.renew(new ChannelLease("mail", "one", NOW.plus(MINUTE)), NOW.plus(MINUTE)))
        .as("the first one learns that it lost the channel")
        .isFalse();
  }

  @Test
  void extendsALeaseForItsOwner() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    assertThat(lease(outbox, "one")).hasSize(1);

    assertThat(lease(outbox, "one")).as("after a restart under the same name").hasSize(1);
    assertThat(outbox.renew(new ChannelLease("mail", "one", NOW.plusSeconds(300)), NOW)).isTrue();
    assertThat(lease(open(), "two", NOW.plusSeconds(299))).isEmpty();
    outbox.release(new ChannelLease("mail", "two", NOW));
    assertThat(lease(open(), "two", NOW.plusSeconds(299))).as("it was not theirs").isEmpty();
    outbox.release(new ChannelLease("mail", "one", NOW));
    assertThat(lease(open(), "two")).hasSize(1);
  }

  @Test
  void leasesEachChannelByItself() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail", "log"), NOW);
    assertThat(lease(outbox, "one")).hasSize(1);

    ChannelLease log = new ChannelLease("log", "two", NOW.plus(MINUTE));
    assertThat(open().lease(log, NOW, 10)).hasSize(1);
  }

  @Test
  void leasesTheLongestDueFirst() throws Exception {
    Outbox outbox = open();
    List<Outbox.NewEntry> entries = new ArrayList<>();
    for (int i : new int[] {3, 1, 2, 0, 4}) {
      entries.addAll(entry("e" + i, "story", NOW.minusSeconds(100 - i), "mail").entries());
    }
    entries.addAll(entry("later", "story", NOW.plusSeconds(1), "mail").entries());
    outbox.add(new Additions(entries, List.of()), NOW);

    assertThat(lease(outbox, "one"))
        .extracting(OutboxDelivery::entryId)
        .containsExactly("e0", "e1", "e2", "e3", "e4");
    ChannelLease lease = new ChannelLease("mail", "one", NOW.plus(MINUTE));
    assertThat(outbox.lease(lease, NOW, 2))
        .extracting(OutboxDelivery::entryId)
        .containsExactly("e0", "e1");
  }

  @Test
  void postponesAndParksFailedDeliveries() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    Instant retry = NOW.plusSeconds(30);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Postponed(retry, "busy"), NOW);

    assertThat(lease(outbox, "one")).isEmpty();
    List<OutboxDelivery> again = lease(outbox, "one", retry);
    assertThat(again.getFirst().attempts()).isEqualTo(1);
    assertThat(again.getFirst().error()).isEqualTo("busy");
    assertThat(again.getFirst().since()).isEqualTo(NOW);
    outbox.record(again, new DeliveryOutcome.Parked("no route"), retry);
    assertThat(lease(outbox, "one", NOW.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(outbox.findLatest(Status.PARKED, 10))
        .extracting(OutboxDelivery::error)
        .containsExactly("no route");
  }

  @Test
  void handsOutRetriesAndImmediateAlertsAfterTheClockWasSetBack() throws Exception {
    Outbox outbox = open();
    Instant ahead = NOW.plus(Duration.ofDays(3));
    outbox.add(entry("retry", "story", "mail"), NOW);
    outbox.record(
        lease(outbox, "one"), new DeliveryOutcome.Postponed(ahead.plusSeconds(30), "busy"), ahead);
    outbox.add(planned("immediate", null, ahead, ahead), ahead);
    outbox.add(planned("digest", "watch", ahead.plus(MINUTE), ahead), ahead);

    assertThat(outbox.findDueChannels(NOW)).containsExactly("mail");
    assertThat(lease(outbox, "one"))
        .extracting(OutboxDelivery::entryId)
        .containsExactly("immediate", "retry");
    assertThat(lease(outbox, "one", ahead.minusSeconds(59)))
        .as("clocks of machines may differ so far")
        .isEmpty();
  }

  @Test
  void takesALeaseFromBeforeTheClockWasSetBack() throws Exception {
    Outbox crashed = open();
    crashed.add(entry("a", "story", "mail"), NOW);
    assertThat(lease(crashed, "one", NOW.plus(Duration.ofDays(3)))).hasSize(1);

    assertThat(lease(open(), "two")).hasSize(1);
  }

  @Test
  void resendsParkedDeliveries() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail", "log"), NOW);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Parked("no route"), NOW);
    Instant later = NOW.plusSeconds(5);

    assertThat(outbox.resendParked(later)).isEqualTo(1);
    assertThat(outbox.resendParked(later)).isZero();
    assertThat(outbox.findByEntry("a"))
        .extracting(OutboxDelivery::channel, OutboxDelivery::status, OutboxDelivery::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("log", Status.WAITING, NOW),
            org.assertj.core.groups.Tuple.tuple("mail", Status.WAITING, later));
    assertThat(outbox.findByEntry("a").getLast().error()).isEqualTo("no route");
  }

  @Test
  void resendsAnEntryOverEachOfItsChannels() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail", "log"), NOW);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Delivered(), NOW);

    assertThat(outbox.resend("a", NOW.plusSeconds(5))).isEqualTo(2);
    assertThat(outbox.resend("none", NOW)).isZero();
    assertThat(lease(outbox, "one", NOW.plusSeconds(5)))
        .extracting(OutboxDelivery::entryId)
        .containsExactly("a");
  }

  @Test
  void findsEntriesOfAMergedTopic() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "one", "mail"), NOW);
    outbox.add(new Additions(List.of(), List.of(new EntryDocument("a", "doc-b", ADDRESS))), NOW);
    outbox.mergeTopics("one", "other");

    assertThat(outbox.findByTopics(List.of("one"))).isEmpty();
    assertThat(outbox.findByTopics(List.of("other")).getFirst().documents())
        .containsOnlyKeys("doc-a", "doc-b");
    assertThat(outbox.findTopics()).containsExactly("other");
    assertThat(outbox.findUnrecorded(10).values())
        .as("the addition, the document and the merge are to be recorded")
        .containsExactly(3L);
  }

  @Test
  void countsEachChangeUntilItIsRecorded() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    Map<OutboxEntry, Long> first = outbox.findUnrecorded(10);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Parked("no route"), NOW);
    outbox.markRecorded(first);

    assertThat(outbox.findUnrecorded(10)).hasSize(1);
    outbox.markRecorded(outbox.findUnrecorded(10));
    assertThat(outbox.findUnrecorded(10)).isEmpty();
  }

  @Test
  void prunesOnlyOldFinishedEntries() throws Exception {
    Outbox outbox = open();
    outbox.add(entry("done", "story", "mail"), NOW);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Delivered(), NOW);
    outbox.add(entry("parked", "story", "mail"), NOW);
    outbox.record(lease(outbox, "one"), new DeliveryOutcome.Parked("no route"), NOW);
    assertThat(outbox.prune(NOW.plusSeconds(1))).as("not recorded").isZero();

    outbox.markRecorded(outbox.findUnrecorded(10));
    assertThat(outbox.prune(NOW)).as("not old").isZero();
    assertThat(outbox.prune(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(outbox.find("parked")).isPresent();
    assertThat(outbox.find("done")).isEmpty();
  }

  @Test
  void restoresDeliveriesWithTheirHistory() throws Exception {
    Outbox outbox = open();
    OutboxDelivery delivered =
        new OutboxDelivery("a", "mail", null, Status.DELIVERED, NOW, NOW, 3, "busy", NOW);
    outbox.add(
        Additions.of(
            new Outbox.NewEntry(
                entry("a", "story").entries().getFirst().entry(), List.of(delivered))),
        NOW);

    assertThat(outbox.findByEntry("a")).containsExactly(delivered);
    assertThat(lease(outbox, "one")).isEmpty();
  }

  @Test
  void losesNoChangeOfTwoProcesses() throws Exception {
    Outbox outbox = open();
    Outbox beside = open();
    outbox.add(entry("a", "story", "mail"), NOW);
    runAll(
        List.of(
            () -> {
              for (int i = 0; i < 30; i++) {
                beside.resend("a", NOW.plusSeconds(i));
              }
              return 0;
            },
            () -> {
              for (int i = 0; i < 30; i++) {
                EntryDocument document = new EntryDocument("a", "n" + i, ADDRESS);
                outbox.add(new Additions(List.of(), List.of(document)), NOW);
              }
              return 0;
            }));

    assertThat(outbox.findByEntry("a").getFirst().due()).isEqualTo(NOW.plusSeconds(29));
    assertThat(outbox.find("a").orElseThrow().documents()).hasSize(31);
    assertThat(outbox.findUnrecorded(1).values()).containsExactly(61L);
  }

  @Test
  void storesKeyValuePairs() throws Exception {
    open().keyValues().putAll(Map.of("pulse:a", "1", "pulse:b", "2", "other", "3"));
    open().keyValues().putAll(Map.of("pulse:a", "4"));

    assertThat(open().keyValues().findByPrefix("pulse:"))
        .isEqualTo(Map.of("pulse:a", "4", "pulse:b", "2"));
  }

  private static List<OutboxDelivery> lease(Outbox outbox, String owner) {
    return lease(outbox, owner, NOW);
  }

  private static List<OutboxDelivery> lease(Outbox outbox, String owner, Instant now) {
    return outbox.lease(new ChannelLease("mail", owner, now.plus(MINUTE)), now, 1_000);
  }

  /** Adds one entry, due now. */
  protected static Additions entry(String id, String topic, String... channels) {
    return entry(id, topic, NOW, channels);
  }

  private static Additions entry(String id, String topic, Instant due, String... channels) {
    OutboxEntry entry =
        new OutboxEntry(
            id, "watch", "match", topic, NOW, new byte[] {1, -1}, Map.of("doc-" + id, ADDRESS));
    List<OutboxDelivery> deliveries = new ArrayList<>();
    for (String channel : channels) {
      OutboxDelivery.Route route = new OutboxDelivery.Route(channel, null, due, Status.WAITING);
      deliveries.add(OutboxDelivery.planned(route, id, NOW));
    }
    return Additions.of(new Outbox.NewEntry(entry, deliveries));
  }

  private static Additions planned(String id, @Nullable String batch, Instant due, Instant now) {
    OutboxDelivery.Route route = new OutboxDelivery.Route("mail", batch, due, Status.WAITING);
    return Additions.of(
        new Outbox.NewEntry(
            entry(id, "story").entries().getFirst().entry(),
            List.of(OutboxDelivery.planned(route, id, now))));
  }

  private static <T> List<T> runAll(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
