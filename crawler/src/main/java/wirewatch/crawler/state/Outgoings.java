package wirewatch.crawler.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices on their way. */
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

  /** What is due on a channel, the longest due first. */
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

  /** The channels on which something is due. */
  public List<String> dueChannels(Instant now) {
    return database.read(
        sql ->
            sql.list(
                "SELECT DISTINCT channel FROM outgoing WHERE status='waiting' AND due<=?",
                row -> row.getString(1),
                now.toEpochMilli()));
  }

  /** When the next notice is due; empty if none waits. */
  public Optional<Instant> nextDue() {
    return database.read(
        sql ->
            sql.first(
                    "SELECT min(due) FROM outgoing WHERE status='waiting'",
                    row -> Optional.ofNullable(Statements.nullableLong(row, 1)))
                .flatMap(due -> due)
                .map(Instant::ofEpochMilli));
  }

  /** The notices arrived. */
  public void delivered(Collection<Outgoing> sent, Instant now) {
    attempt(sent, Outgoing.Status.DELIVERED, now, null, now);
  }

  /** The notices did not arrive and are sent again at {@code due}. */
  public void postpone(Collection<Outgoing> sent, Instant due, String error, Instant now) {
    attempt(sent, Outgoing.Status.WAITING, due, error, now);
  }

  /** The notices did not arrive and are not sent again by themselves. */
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

  /** The notices are held back until {@code due}; no attempt was made. */
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

  /** Where a notice goes. */
  public List<Outgoing> ways(String notice) {
    return database.read(
        sql -> sql.list(OUTGOING + "WHERE notice=? ORDER BY channel", Outgoings::outgoing, notice));
  }

  /** The latest of a status, newest first. */
  public List<Outgoing> latest(Outgoing.Status status, int most) {
    return database.read(
        sql ->
            sql.list(
                OUTGOING + "WHERE status=? ORDER BY time DESC LIMIT ?",
                Outgoings::outgoing,
                status.word(),
                most));
  }

  /** How many are of a status. */
  public long count(Outgoing.Status status) {
    return database.read(
        sql -> sql.number("SELECT count(*) FROM outgoing WHERE status=?", status.word()));
  }

  /** Sends a notice again over each of its channels, whatever became of it; returns how many. */
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

  /** Sends everything again that is parked; returns how many. */
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
