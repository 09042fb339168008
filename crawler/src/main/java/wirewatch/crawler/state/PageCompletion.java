package wirewatch.crawler.state;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.frontier.EditRate;
import wirewatch.crawler.frontier.PageSchedule;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.model.InboundUrl;

/** Marks fetched pages as done and schedules the first revisit of articles. */
record PageCompletion(RevisitPolicy revisits) {

  /**
   * Marks fetched pages as done.
   *
   * @param reason why they are no articles; null if they are
   */
  int markDone(SqlSession sql, Iterable<URI> addresses, @Nullable String reason, Instant now)
      throws SQLException {
    Map<Long, EditRate> editRates = new HashMap<>();
    for (URI address : addresses) {
      byte[] key = PageKeys.of(address);
      Optional<FetchedTask> task = findFetched(sql, key);
      ExtractionTable.recordDone(sql, key);
      if (task.isPresent() && reason != null) {
        sql.update("DELETE FROM task WHERE key=?", key);
        sql.update("UPDATE page SET reason=? WHERE key=?", reason, key);
      } else if (task.isPresent()) {
        FetchedTask fetched = task.get();
        Optional<PageSchedule> revisit =
            InboundUrl.isDelivery(address)
                ? Optional.empty() // a file is not requested again
                : revisits.after(
                    fetched.schedule().completedStage(),
                    editRate(sql, fetched.host(), editRates),
                    now);
        PageTable.schedule(sql, key, revisit);
        countIndexed(sql, fetched.source(), now);
      }
    }
    return 0;
  }

  private static EditRate editRate(SqlSession sql, long host, Map<Long, EditRate> known)
      throws SQLException {
    EditRate editRate = known.get(host);
    if (editRate == null) {
      editRate = HostTable.editRate(sql, host);
      known.put(host, editRate);
    }
    return editRate;
  }

  private record FetchedTask(long source, long host, PageSchedule schedule) {}

  private static Optional<FetchedTask> findFetched(SqlSession sql, byte[] key) throws SQLException {
    return sql.queryFirst(
        "SELECT source, host, next, stage FROM task WHERE key=? AND file IS NOT NULL",
        row ->
            new FetchedTask(
                row.getLong(1),
                row.getLong(2),
                new PageSchedule(Instant.ofEpochMilli(row.getLong(3)), row.getInt(4))),
        key);
  }

  private static void countIndexed(SqlSession sql, long source, Instant now) throws SQLException {
    sql.update(
        "INSERT INTO tally VALUES(?, ?, 1) ON CONFLICT DO UPDATE SET indexed=indexed+1",
        now.getEpochSecond() / Duration.ofDays(1).toSeconds(),
        source);
  }
}
