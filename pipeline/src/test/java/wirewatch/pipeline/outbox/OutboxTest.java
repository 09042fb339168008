package wirewatch.pipeline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.database.SchemaScripts;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.state.SourceTable;
import wirewatch.pipeline.outbox.Outbox.Additions;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.OutboxEntry.EntryDocument;
import wirewatch.pipeline.outbox.OutboxEntry.PlannedDelivery;
import wirewatch.pipeline.outbox.OutboxEntry.PlannedEntry;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final URI ADDRESS = URI.create("https://wire.example/1");

  @TempDir private Path folder;
  private SqliteDatabase sqliteDatabase;
  private Outbox outbox;

  @BeforeEach
  void open() {
    sqliteDatabase = SqliteDatabase.open(folder.resolve("state.db"));
    outbox = Outbox.of(sqliteDatabase);
  }

  @AfterEach
  void close() {
    sqliteDatabase.close();
  }

  @Test
  void keepsEntriesAfterARestart() {
    outbox.entries().add(post(notice("a", "story"), "mail", "log"), NOW);
    close();
    open();

    assertThat(outbox.deliveries().findDueChannels(NOW)).containsExactlyInAnyOrder("log", "mail");
    assertThat(outbox.deliveries().findDue("mail", NOW, 10))
        .extracting(OutboxDelivery::entryId)
        .containsExactly("a");
    assertThat(outbox.entries().find("a").orElseThrow().documents())
        .containsEntry("doc-a", ADDRESS);
  }

  @Test
  void ignoresDuplicateEntries() {
    outbox.entries().add(post(notice("a", "story"), "mail"), NOW);
    outbox.deliveries().markDelivered(outbox.deliveries().findDue("mail", NOW, 10), NOW);
    outbox.entries().add(post(notice("a", "story"), "mail"), NOW);

    assertThat(outbox.deliveries().findDue("mail", NOW, 10)).isEmpty();
    assertThat(outbox.deliveries().count(Status.DELIVERED)).isEqualTo(1);
  }

  @Test
  void findsEntriesOfAMergedTopic() {
    outbox.entries().add(post(notice("a", "one"), "mail"), NOW);
    outbox
        .entries()
        .add(new Additions(List.of(), List.of(new EntryDocument("a", "doc-b", ADDRESS))), NOW);
    outbox.entries().mergeTopics("one", "other");

    assertThat(outbox.entries().findByTopics(List.of("one"))).isEmpty();
    assertThat(outbox.entries().findByTopics(List.of("other")).getFirst().documents())
        .containsOnlyKeys("doc-a", "doc-b");
    assertThat(outbox.entries().findTopics(NOW)).containsExactly("other");
  }

  @Test
  void countsEachChangeUntilItIsRecorded() {
    outbox.entries().add(post(notice("a", "story"), "mail"), NOW);
    Map<OutboxEntry, Long> first = outbox.entries().findUnrecorded(10);
    outbox.deliveries().park(outbox.deliveries().findDue("mail", NOW, 10), "no route", NOW);
    outbox.entries().markRecorded(first);

    assertThat(outbox.entries().findUnrecorded(10)).hasSize(1);
    outbox.entries().markRecorded(outbox.entries().findUnrecorded(10));
    assertThat(outbox.entries().findUnrecorded(10)).isEmpty();
  }

  @Test
  void resendsParkedDeliveries() {
    outbox.entries().add(post(notice("a", "story"), "mail"), NOW);
    outbox.deliveries().park(outbox.deliveries().findDue("mail", NOW, 10), "no route", NOW);
    assertThat(outbox.deliveries().nextDue()).isEmpty();

    assertThat(outbox.deliveries().resendParked(NOW.plusSeconds(5))).isEqualTo(1);
    assertThat(outbox.deliveries().nextDue()).contains(NOW.plusSeconds(5));
    assertThat(outbox.deliveries().findByEntry("a").getFirst().error()).isEqualTo("no route");
  }

  @Test
  void prunesOnlyOldFinishedEntries() {
    outbox.entries().add(post(notice("done", "story"), "mail"), NOW);
    outbox.deliveries().markDelivered(outbox.deliveries().findDue("mail", NOW, 10), NOW);
    outbox.entries().add(post(notice("parked", "story"), "mail"), NOW);
    outbox.deliveries().park(outbox.deliveries().findDue("mail", NOW, 10), "no route", NOW);
    Instant later = NOW.plus(Duration.ofDays(2));
    assertThat(outbox.entries().prune(later, Duration.ofDays(1))).as("not recorded").isZero();

    outbox.entries().markRecorded(outbox.entries().findUnrecorded(10));
    assertThat(outbox.entries().prune(later, Duration.ofDays(1))).isEqualTo(1);
    assertThat(outbox.entries().find("parked")).isPresent();
  }

  @Test
  void worksConcurrentlyWithAnotherProcess() {
    outbox.entries().add(post(notice("a", "story"), "mail"), NOW);
    try (SqliteDatabase other = SqliteDatabase.open(folder.resolve("state.db"))) {
      Outbox beside = Outbox.of(other);
      for (int i = 0; i < 50; i++) {
        beside.deliveries().resend("a", NOW.plusSeconds(i));
        outbox.entries().add(post(notice("n" + i, "story"), "mail"), NOW);
      }
    }
    assertThat(outbox.deliveries().findByEntry("a").getFirst().due())
        .isEqualTo(NOW.plusSeconds(49));
    assertThat(outbox.deliveries().count(Status.WAITING)).isEqualTo(51);
  }

  @Test
  void storesKeyValuePairs() {
    outbox.keyValues().putAll(Map.of("pulse:a", "1", "pulse:b", "2", "other", "3"));
    outbox.keyValues().putAll(Map.of("pulse:a", "4"));

    assertThat(outbox.keyValues().findByPrefix("pulse:"))
        .isEqualTo(Map.of("pulse:a", "4", "pulse:b", "2"));
  }

  @Test
  void migratesAnOlderDatabase() throws Exception {
    Path old = folder.resolve("old.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      for (String sql : SchemaScripts.statements(1)) {
        statement.execute(sql);
      }
      statement.execute("INSERT INTO source(name, known) VALUES('wire', 7)");
      statement.execute("PRAGMA user_version = 1");
    }

    try (SqliteDatabase migrated = SqliteDatabase.open(old)) {
      assertThat(new SourceTable(migrated).find("wire")).isPresent();
      Outbox.of(migrated).entries().add(post(notice("a", "story"), "mail"), NOW);
      assertThat(Outbox.of(migrated).deliveries().findDue("mail", NOW, 10)).hasSize(1);
    }
    try (SqliteDatabase again = SqliteDatabase.open(old)) {
      assertThat(Outbox.of(again).deliveries().findDue("mail", NOW, 10)).hasSize(1);
    }
  }

  private static OutboxEntry notice(String id, String topic) {
    return new OutboxEntry(
        id, "watch", "match", topic, NOW, new byte[] {1}, Map.of("doc-" + id, ADDRESS));
  }

  private static Additions post(OutboxEntry outboxEntry, String... channels) {
    List<PlannedDelivery> ways =
        List.of(channels).stream()
            .map(channel -> new PlannedDelivery(channel, null, NOW, Status.WAITING))
            .toList();
    return new Additions(List.of(new PlannedEntry(outboxEntry, ways)), List.of());
  }
}
