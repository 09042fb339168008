package wirewatch.crawler.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of outbox deliveries. */
public final class Outgoings {
  private static final String OUTGOING =
      "SELECT notice, channel, batch, status, due, since, attempts, error, time FROM outgoing ";

  private final Database database;

  public Outgoings(Database database) {
    this.database = database;
  }

  static void add(Statements sql, String notice, Notice.Way way, Instant now) throws SQLException {
    sql.update(
        "INSERT OR IGNORE INTO outgoing(notice, channel, batch, status, due, since, time)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?)",
        notice,
        way.channel(),
        way.batch(),
        way.status().word(),
        way.due().toEpochMilli(),
        way.due().toEpochMilli(),
        now.toEpochMilli());
  }

  /** Returns the due deliveries of a channel, the longest due first. */
  public List<Outgoing> due(String channel, Instant now, int most) {
    return database.read(
        sql ->
            sql.list(
                OUTGOING
                    + "WHERE status='waiting' AND due<=? AND channel=? ORDER BY due, since LIMIT ?",
                Outgoings::outgoing,
                now.toEpochMilli(),
                channel,
                most));
  }

  /** Returns the channels with a due delivery. */
  public List<String> dueChannels(Instant now) {
    return database.read(
        sql ->
            sql.list(
                "SELECT DISTINCT channel FROM outgoing WHERE status='waiting' AND due<=?",
                row -> row.getString(1),
                now.toEpochMilli()));
  }

  /** Returns when the next delivery is due; empty if none is waiting. */
  public Optional<Instant> nextDue() {
    return database.read(
        sql ->
            sql.first(
                    "SELECT min(due) FROM outgoing WHERE status='waiting'",
                    row -> Optional.ofNullable(Statements.nullableLong(row, 1)))
                .flatMap(due -> due)
                .map(Instant::ofEpochMilli));
  }

  /** Marks deliveries as delivered. */
  public void delivered(Collection<Outgoing> sent, Instant now) {
    attempt(sent, Outgoing.Status.DELIVERED, now, null, now);
  }

  /** Records a failed attempt; the deliveries are retried at {@code due}. */
  public void postpone(Collection<Outgoing> sent, Instant due, String error, Instant now) {
    attempt(sent, Outgoing.Status.WAITING, due, error, now);
  }

  /** Records a failed attempt; the deliveries are not retried automatically. */
  public void park(Collection<Outgoing> sent, String error, Instant now) {
    attempt(sent, Outgoing.Status.PARKED, now, error, now);
  }

  private void attempt(
      Collection<Outgoing> sent,
      Outgoing.Status status,
      Instant due,
      @Nullable String error,
      Instant now) {
    database.write(
        sql -> {
          for (Outgoing one : sent) {
            sql.update(
                "UPDATE outgoing SET status=?, due=?, error=?, attempts=attempts+1, time=?"
                    + " WHERE notice=? AND channel=?",
                status.word(),
                due.toEpochMilli(),
                error,
                now.toEpochMilli(),
                one.notice(),
                one.channel());
            Notices.touch(sql, one.notice());
          }
          return 0;
        });
  }

  /** Defers deliveries until {@code due} without an attempt. */
  public void hold(Collection<Outgoing> waiting, Instant due) {
    database.write(
        sql -> {
          for (Outgoing one : waiting) {
            sql.update(
                "UPDATE outgoing SET due=? WHERE notice=? AND channel=? AND status='waiting'",
                due.toEpochMilli(),
                one.notice(),
                one.channel());
          }
          return 0;
        });
  }

  /** Returns the deliveries of an entry. */
  public List<Outgoing> ways(String notice) {
    return database.read(
        sql -> sql.list(OUTGOING + "WHERE notice=? ORDER BY channel", Outgoings::outgoing, notice));
  }

  /** Returns the latest deliveries with a status, newest first. */
  public List<Outgoing> latest(Outgoing.Status status, int most) {
    return database.read(
        sql ->
            sql.list(
                OUTGOING + "WHERE status=? ORDER BY time DESC LIMIT ?",
                Outgoings::outgoing,
                status.word(),
                most));
  }

  /** Returns the number of deliveries with a status. */
  public long count(Outgoing.Status status) {
    return database.read(
        sql -> sql.number("SELECT count(*) FROM outgoing WHERE status=?", status.word()));
  }

  /** Resends an entry over each of its channels, whatever their status; returns how many. */
  public int resend(String notice, Instant now) {
    return database.write(
        sql -> {
          int found =
              sql.update(
                  "UPDATE outgoing SET status='waiting', due=?, since=?, batch=NULL, time=?"
                      + " WHERE notice=?",
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  notice);
          Notices.touch(sql, notice);
          return found;
        });
  }

  /** Resends all parked deliveries; returns how many. */
  public int resendParked(Instant now) {
    return database.write(
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

  private static Outgoing outgoing(ResultSet row) throws SQLException {
    return new Outgoing(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Outgoing.Status.of(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
