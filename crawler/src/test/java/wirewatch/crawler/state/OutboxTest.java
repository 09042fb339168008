package wirewatch.crawler.state;

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
import wirewatch.crawler.state.Notice.Addressed;
import wirewatch.crawler.state.Notice.Part;
import wirewatch.crawler.state.Notice.Way;
import wirewatch.crawler.state.Outbox.Post;
import wirewatch.crawler.state.Outgoing.Status;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final URI ADDRESS = URI.create("https://wire.example/1");

  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("state.db"));
    outbox = Outbox.of(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEntriesAfterARestart() {
    outbox.notices().add(post(notice("a", "story"), "mail", "log"), NOW);
    close();
    open();

    assertThat(outbox.outgoings().dueChannels(NOW)).containsExactlyInAnyOrder("log", "mail");
    assertThat(outbox.outgoings().due("mail", NOW, 10))
        .extracting(Outgoing::notice)
        .containsExactly("a");
    assertThat(outbox.notices().find("a").orElseThrow().parts()).containsEntry("doc-a", ADDRESS);
  }

  @Test
  void ignoresDuplicateEntries() {
    outbox.notices().add(post(notice("a", "story"), "mail"), NOW);
    outbox.outgoings().delivered(outbox.outgoings().due("mail", NOW, 10), NOW);
    outbox.notices().add(post(notice("a", "story"), "mail"), NOW);

    assertThat(outbox.outgoings().due("mail", NOW, 10)).isEmpty();
    assertThat(outbox.outgoings().count(Status.DELIVERED)).isEqualTo(1);
  }

  @Test
  void findsEntriesOfAMergedTopic() {
    outbox.notices().add(post(notice("a", "one"), "mail"), NOW);
    outbox.notices().add(new Post(List.of(), List.of(new Part("a", "doc-b", ADDRESS))), NOW);
    outbox.notices().merge("one", "other");

    assertThat(outbox.notices().about(List.of("one"))).isEmpty();
    assertThat(outbox.notices().about(List.of("other")).getFirst().parts())
        .containsOnlyKeys("doc-a", "doc-b");
    assertThat(outbox.notices().topics(NOW)).containsExactly("other");
  }

  @Test
  void countsEachChangeUntilItIsRecorded() {
    outbox.notices().add(post(notice("a", "story"), "mail"), NOW);
    Map<Notice, Long> first = outbox.notices().unrecorded(10);
    outbox.outgoings().park(outbox.outgoings().due("mail", NOW, 10), "no route", NOW);
    outbox.notices().recorded(first);

    assertThat(outbox.notices().unrecorded(10)).hasSize(1);
    outbox.notices().recorded(outbox.notices().unrecorded(10));
    assertThat(outbox.notices().unrecorded(10)).isEmpty();
  }

  @Test
  void resendsParkedDeliveries() {
    outbox.notices().add(post(notice("a", "story"), "mail"), NOW);
    outbox.outgoings().park(outbox.outgoings().due("mail", NOW, 10), "no route", NOW);
    assertThat(outbox.outgoings().nextDue()).isEmpty();

    assertThat(outbox.outgoings().resendParked(NOW.plusSeconds(5))).isEqualTo(1);
    assertThat(outbox.outgoings().nextDue()).contains(NOW.plusSeconds(5));
    assertThat(outbox.outgoings().ways("a").getFirst().error()).isEqualTo("no route");
  }

  @Test
  void prunesOnlyOldFinishedEntries() {
    outbox.notices().add(post(notice("done", "story"), "mail"), NOW);
    outbox.outgoings().delivered(outbox.outgoings().due("mail", NOW, 10), NOW);
    outbox.notices().add(post(notice("parked", "story"), "mail"), NOW);
    outbox.outgoings().park(outbox.outgoings().due("mail", NOW, 10), "no route", NOW);
    Instant later = NOW.plus(Duration.ofDays(2));
    assertThat(outbox.notices().prune(later, Duration.ofDays(1))).as("not recorded").isZero();

    outbox.notices().recorded(outbox.notices().unrecorded(10));
    assertThat(outbox.notices().prune(later, Duration.ofDays(1))).isEqualTo(1);
    assertThat(outbox.notices().find("parked")).isPresent();
  }

  @Test
  void worksConcurrentlyWithAnotherProcess() {
    outbox.notices().add(post(notice("a", "story"), "mail"), NOW);
    try (Database other = Database.open(folder.resolve("state.db"))) {
      Outbox beside = Outbox.of(other);
      for (int i = 0; i < 50; i++) {
        beside.outgoings().resend("a", NOW.plusSeconds(i));
        outbox.notices().add(post(notice("n" + i, "story"), "mail"), NOW);
      }
    }
    assertThat(outbox.outgoings().ways("a").getFirst().due()).isEqualTo(NOW.plusSeconds(49));
    assertThat(outbox.outgoings().count(Status.WAITING)).isEqualTo(51);
  }

  @Test
  void storesKeyValuePairs() {
    outbox.memos().put(Map.of("pulse:a", "1", "pulse:b", "2", "other", "3"));
    outbox.memos().put(Map.of("pulse:a", "4"));

    assertThat(outbox.memos().all("pulse:")).isEqualTo(Map.of("pulse:a", "4", "pulse:b", "2"));
  }

  @Test
  void migratesAnOlderDatabase() throws Exception {
    Path old = folder.resolve("old.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      for (String sql : Schema.statements(1)) {
        statement.execute(sql);
      }
      statement.execute("INSERT INTO source(name, known) VALUES('wire', 7)");
      statement.execute("PRAGMA user_version = 1");
    }

    try (Database migrated = Database.open(old)) {
      assertThat(new Sources(migrated).find("wire")).isPresent();
      Outbox.of(migrated).notices().add(post(notice("a", "story"), "mail"), NOW);
      assertThat(Outbox.of(migrated).outgoings().due("mail", NOW, 10)).hasSize(1);
    }
    try (Database again = Database.open(old)) {
      assertThat(Outbox.of(again).outgoings().due("mail", NOW, 10)).hasSize(1);
    }
  }

  private static Notice notice(String id, String topic) {
    return new Notice(
        id, "watch", "match", topic, NOW, new byte[] {1}, Map.of("doc-" + id, ADDRESS));
  }

  private static Post post(Notice notice, String... channels) {
    List<Way> ways =
        List.of(channels).stream()
            .map(channel -> new Way(channel, null, NOW, Status.WAITING))
            .toList();
    return new Post(List.of(new Addressed(notice, ways)), List.of());
  }
}
