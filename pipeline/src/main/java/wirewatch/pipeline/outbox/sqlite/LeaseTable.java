package wirewatch.pipeline.outbox.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import wirewatch.crawler.database.SqlSession;
import wirewatch.pipeline.outbox.ChannelLease;

/** The table of leased channels. */
final class LeaseTable {
  private LeaseTable() {}

  /** Takes or extends a lease; returns false if another owner holds it. */
  static boolean take(SqlSession sql, ChannelLease lease, Instant now) throws SQLException {
    return sql.update(
            "INSERT INTO lease(channel, owner, until) VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE"
                + " SET owner=?2, until=?3 WHERE owner=?2 OR until<=?4 OR until>?5",
            lease.channel(),
            lease.owner(),
            lease.until().toEpochMilli(),
            now.toEpochMilli(),
            now.plus(ChannelLease.LONGEST).toEpochMilli())
        == 1;
  }

  static int release(SqlSession sql, ChannelLease lease) throws SQLException {
    return sql.update(
        "DELETE FROM lease WHERE channel=? AND owner=?", lease.channel(), lease.owner());
  }
}
