package wirewatch.pipeline.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;

/** The table of outbox deliveries. */
public final class Deliveries {
  private static final String SELECT_DELIVERY =
      "SELECT notice, channel, batch, status, due, since, attempts, error, time FROM outgoing ";

  private final SqliteDatabase sqliteDatabase;

  public Deliveries(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  static void add(
      SqlSession sql, String notice, OutboxEntry.PlannedDelivery plannedDelivery, Instant now)
      throws SQLException {
    sql.update(
        "INSERT OR IGNORE INTO outgoing(notice, channel, batch, status, due, since, time)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?)",
        notice,
        plannedDelivery.channel(),
        plannedDelivery.batch(),
        plannedDelivery.status().code(),
        plannedDelivery.due().toEpochMilli(),
        plannedDelivery.due().toEpochMilli(),
        now.toEpochMilli());
  }

  /** Returns the due deliveries of a channel, the longest due first. */
  public List<OutboxDelivery> findDue(String channel, Instant now, int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT_DELIVERY
                    + "WHERE status='waiting' AND due<=? AND channel=? ORDER BY due, since LIMIT ?",
                Deliveries::toDelivery,
                now.toEpochMilli(),
                channel,
                most));
  }

  /** Returns the channels with a due delivery. */
  public List<String> findDueChannels(Instant now) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT DISTINCT channel FROM outgoing WHERE status='waiting' AND due<=?",
                row -> row.getString(1),
                now.toEpochMilli()));
  }

  /** Returns when the next delivery is due; empty if none is waiting. */
  public Optional<Instant> nextDue() {
    return sqliteDatabase.read(
        sql ->
            sql.queryFirst(
                    "SELECT min(due) FROM outgoing WHERE status='waiting'",
                    row -> Optional.ofNullable(SqlSession.nullableLong(row, 1)))
                .flatMap(due -> due)
                .map(Instant::ofEpochMilli));
  }

  /** Marks deliveries as delivered. */
  public void markDelivered(Collection<OutboxDelivery> sent, Instant now) {
    recordAttempt(sent, OutboxDelivery.Status.DELIVERED, now, null, now);
  }

  /** Records a failed attempt; the deliveries are retried at {@code due}. */
  public void postpone(Collection<OutboxDelivery> sent, Instant due, String error, Instant now) {
    recordAttempt(sent, OutboxDelivery.Status.WAITING, due, error, now);
  }

  /** Records a failed attempt; the deliveries are not retried automatically. */
  public void park(Collection<OutboxDelivery> sent, String error, Instant now) {
    recordAttempt(sent, OutboxDelivery.Status.PARKED, now, error, now);
  }

  private void recordAttempt(
      Collection<OutboxDelivery> sent,
      OutboxDelivery.Status status,
      Instant due,
      @Nullable String error,
      Instant now) {
    sqliteDatabase.write(
        sql -> {
          for (OutboxDelivery one : sent) {
            sql.update(
                "UPDATE outgoing SET status=?, due=?, error=?, attempts=attempts+1, time=?"
                    + " WHERE notice=? AND channel=?",
                status.code(),
                due.toEpochMilli(),
                error,
                now.toEpochMilli(),
                one.entryId(),
                one.channel());
            OutboxEntries.countChange(sql, one.entryId());
          }
          return 0;
        });
  }

  /** Defers deliveries until {@code due} without an attempt. */
  public void defer(Collection<OutboxDelivery> waiting, Instant due) {
    sqliteDatabase.write(
        sql -> {
          for (OutboxDelivery one : waiting) {
            sql.update(
                "UPDATE outgoing SET due=? WHERE notice=? AND channel=? AND status='waiting'",
                due.toEpochMilli(),
                one.entryId(),
                one.channel());
          }
          return 0;
        });
  }

  /** Returns the deliveries of an entry. */
  public List<OutboxDelivery> findByEntry(String notice) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT_DELIVERY + "WHERE notice=? ORDER BY channel",
                Deliveries::toDelivery,
                notice));
  }

  /** Returns the latest deliveries with a status, newest first. */
  public List<OutboxDelivery> findLatest(OutboxDelivery.Status status, int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT_DELIVERY + "WHERE status=? ORDER BY time DESC LIMIT ?",
                Deliveries::toDelivery,
                status.code(),
                most));
  }

  /** Returns the number of deliveries with a status. */
  public long count(OutboxDelivery.Status status) {
    return sqliteDatabase.read(
        sql -> sql.queryNumber("SELECT count(*) FROM outgoing WHERE status=?", status.code()));
  }

  /** Resends an entry over each of its channels, whatever their status; returns how many. */
  public int resend(String notice, Instant now) {
    return sqliteDatabase.write(
        sql -> {
          int found =
              sql.update(
                  "UPDATE outgoing SET status='waiting', due=?, since=?, batch=NULL, time=?"
                      + " WHERE notice=?",
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  notice);
          OutboxEntries.countChange(sql, notice);
          return found;
        });
  }

  /** Resends all parked deliveries; returns how many. */
  public int resendParked(Instant now) {
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
