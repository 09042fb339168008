package wirewatch.pipeline.outbox.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.database.SchemaScripts;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.state.SourceTable;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxContract;

class SqliteOutboxTest extends OutboxContract {
  private static final ChannelLease LEASE =
      new ChannelLease("mail", "run", NOW.plus(Duration.ofMinutes(1)));

  @TempDir private Path folder;
  private final List<SqliteDatabase> opened = new ArrayList<>();

  @Override
  protected Outbox open() {
    SqliteDatabase sqliteDatabase = SqliteDatabase.open(folder.resolve("state.db"));
    opened.add(sqliteDatabase);
    return new SqliteOutbox(sqliteDatabase);
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteDatabase::close);
  }

  @Test
  void migratesAFileOfTheFirstVersion() throws Exception {
    Path old = create(1, "INSERT INTO source(name, known) VALUES('wire', 7)");

    try (SqliteDatabase migrated = SqliteDatabase.open(old)) {
      assertThat(new SourceTable(migrated).find("wire")).isPresent();
      new SqliteOutbox(migrated).add(entry("a", "story", "mail"), NOW);
      assertThat(new SqliteOutbox(migrated).lease(LEASE, NOW, 10)).hasSize(1);
    }
    try (SqliteDatabase again = SqliteDatabase.open(old)) {
      assertThat(new SqliteOutbox(again).lease(LEASE, NOW, 10)).hasSize(1);
    }
  }

  @Test
  void leasesTheDeliveriesOfAFileOfTheThirdVersion() throws Exception {
    Path old =
        create(
            3,
            "INSERT INTO notice(id, rule, kind, topic, time, payload)"
                + " VALUES('old', 'watch', 'match', 'story', 1, x'01')",
            "INSERT INTO outgoing(notice, channel, status, due, since, time)"
                + " VALUES('old', 'mail', 'waiting', 1, 1, 1)",
            "INSERT INTO page(key, source, fetched, calm) VALUES(x'01', 1, 1, 0)");

    try (SqliteDatabase migrated = SqliteDatabase.open(old)) {
      SqliteOutbox outbox = new SqliteOutbox(migrated);
      assertThat(outbox.lease(LEASE, NOW, 10)).hasSize(1);
      assertThat(outbox.keyValues().findByPrefix("outbox:"))
          .as("nothing is to be read back from the index")
          .isEqualTo(Map.of("outbox:complete", "true"));
    }
  }

  @Test
  void newFileIsNotKnownToBeComplete() {
    assertThat(open().keyValues().findByPrefix("outbox:")).isEmpty();
  }

  private Path create(int version, String... rows) throws Exception {
    Path old = folder.resolve("old.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      for (int each = 1; each <= version; each++) {
        for (String sql : SchemaScripts.statements(each)) {
          statement.execute(sql);
        }
      }
      for (String row : rows) {
        statement.execute(row);
      }
      statement.execute("PRAGMA user_version = " + version);
    }
    return old;
  }
}
