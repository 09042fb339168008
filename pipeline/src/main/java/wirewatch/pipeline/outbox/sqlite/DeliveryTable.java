package wirewatch.pipeline.outbox.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.pipeline.outbox.DeliveryOutcome;
import wirewatch.pipeline.outbox.OutboxDelivery;

/** The table of outbox deliveries. */
final class DeliveryTable {
  private static final String SELECT_DELIVERY =
      "SELECT notice, channel, batch, status, due, since, attempts, error, time FROM outgoing ";

  /** {@link OutboxDelivery#isDue}, with the time and the latest time of a change. */
  private static final String IS_DUE =
      "status='waiting' AND (due<=? OR (time>? AND (attempts>0 OR batch IS NULL))) ";

  private final SqliteDatabase sqliteDatabase;

  DeliveryTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  static void add(SqlSession sql, OutboxDelivery delivery) throws SQLException {
    sql.update(
        "INSERT OR IGNORE INTO outgoing(notice, channel, batch, status, due, since, attempts, error,"
            + " time) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delivery.entryId(),
        delivery.channel(),
        delivery.batch(),
        delivery.status().code(),
        delivery.due().toEpochMilli(),
        delivery.since().toEpochMilli(),
        delivery.attempts(),
        delivery.error(),
        delivery.statusChanged().toEpochMilli());
  }

  static List<OutboxDelivery> findDue(SqlSession sql, String channel, Instant now, int most)
      throws SQLException {
    return sql.queryAll(
        SELECT_DELIVERY + "WHERE " + IS_DUE + "AND channel=? ORDER BY due, since, notice LIMIT ?",
        DeliveryTable::toDelivery,
        now.toEpochMilli(),
        latestChange(now),
        channel,
        most);
  }

  List<String> findDueChannels(Instant now) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT DISTINCT channel FROM outgoing WHERE " + IS_DUE,
                row -> row.getString(1),
                now.toEpochMilli(),
                latestChange(now)));
  }

  private static long latestChange(Instant now) {
    return now.plus(OutboxDelivery.CLOCK_TOLERANCE).toEpochMilli();
  }

  int record(Collection<OutboxDelivery> attempted, DeliveryOutcome outcome, Instant now) {
    return sqliteDatabase.write(
        sql -> {
          for (OutboxDelivery one : attempted) {
            sql.update(
                "UPDATE outgoing SET status=?, due=?, error=?, attempts=attempts+1, time=?"
                    + " WHERE notice=? AND channel=?",
                outcome.status().code(),
                outcome.due(now).toEpochMilli(),
                outcome.error(),
                now.toEpochMilli(),
                one.entryId(),
                one.channel());
            EntryTable.countChange(sql, one.entryId());
          }
          return 0;
        });
  }

  List<OutboxDelivery> findByEntry(String entry) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT_DELIVERY + "WHERE notice=? ORDER BY channel",
                DeliveryTable::toDelivery,
                entry));
  }

  List<OutboxDelivery> findLatest(OutboxDelivery.Status status, int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT_DELIVERY + "WHERE status=? ORDER BY time DESC LIMIT ?",
                DeliveryTable::toDelivery,
                status.code(),
                most));
  }

  long count(OutboxDelivery.Status status) {
    return sqliteDatabase.read(
        sql -> sql.queryNumber("SELECT count(*) FROM outgoing WHERE status=?", status.code()));
  }

  int resend(String entry, Instant now) {
    return sqliteDatabase.write(
        sql -> {
          int found =
              sql.update(
                  "UPDATE outgoing SET status='waiting', due=?, since=?, batch=NULL, time=?"
                      + " WHERE notice=?",
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  entry);
          EntryTable.countChange(sql, entry);
          return found;
        });
  }

  int resendParked(Instant now) {
    return sqliteDatabase.write(
        sql -> {
          sql.update(
              "UPDATE notice SET changed=changed+1 WHERE id IN"
                  + " (SELECT notice FROM outgoing WHERE status='parked')");
          return sql.update(
              "UPDATE outgoing SET status='waiting', due=?, since=?, time=? WHERE status='parked'",
              now.toEpochMilli(),
              now.toEpochMilli(),
              now.toEpochMilli());
        });
  }

  private static OutboxDelivery toDelivery(ResultSet row) throws SQLException {
    return new OutboxDelivery(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        OutboxDelivery.Status.parse(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
