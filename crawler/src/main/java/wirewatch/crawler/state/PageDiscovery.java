package wirewatch.crawler.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.KnownPage;
import wirewatch.crawler.frontier.ListingSignatures;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.PageSchedule;

/** Adds the pages that one listing names to the tables of known pages and page tasks. */
record PageDiscovery(SqliteDatabase sqliteDatabase, ListingTask listing) {
  private static final int CHUNK =
      1000; // splits a large sitemap, so that other writes can interleave

  private record Find(
      DiscoveredPage page, KnownPage.Decision decision, ListingSignatures signatures) {}

  /** Adds the pages that are new or revised; returns how many. */
  int offer(List<DiscoveredPage> pages, Instant now) {
    List<Find> finds = sqliteDatabase.read(sql -> findRelevant(sql, pages, now));
    int fresh = 0;
    for (int from = 0; from < finds.size(); from += CHUNK) {
      List<Find> chunk = finds.subList(from, Math.min(from + CHUNK, finds.size()));
      fresh += sqliteDatabase.write(sql -> write(sql, chunk, now));
    }
    return fresh;
  }

  private List<Find> findRelevant(SqlSession sql, List<DiscoveredPage> pages, Instant now)
      throws SQLException {
    List<Find> finds = new ArrayList<>();
    for (DiscoveredPage page : pages) {
      Optional<KnownPage> known = findKnown(sql, PageKeys.of(page.address()));
      KnownPage.Decision decision =
          known.isEmpty()
              ? KnownPage.Decision.REQUEST
              : known.get().decide(page, listing.id(), now);
      if (decision != KnownPage.Decision.IGNORE) {
        ListingSignatures before =
            known.map(KnownPage::signatures).orElse(ListingSignatures.of(null));
        finds.add(new Find(page, decision, before.with(listing.id(), page.signature())));
      }
    }
    return finds;
  }

  private static Optional<KnownPage> findKnown(SqlSession sql, byte[] key) throws SQLException {
    return sql.queryFirst(
        "SELECT p.fetched, p.calm, t.key IS NOT NULL, t.file IS NULL AND t.stage>0 AND t.next>0,"
            + " t.seen FROM page p LEFT JOIN task t ON t.key=p.key WHERE p.key=?",
        PageDiscovery::knownPage,
        key);
  }

  private static KnownPage knownPage(ResultSet row) throws SQLException {
    boolean planned = row.getInt(3) == 1;
    KnownPage.State state =
        !planned
            ? KnownPage.State.DONE
            : row.getInt(4) == 1 ? KnownPage.State.REVISIT : KnownPage.State.IN_PROGRESS;
    return new KnownPage(
        Instant.ofEpochSecond(row.getLong(1)),
        row.getInt(2),
        state,
        ListingSignatures.of(row.getString(5)));
  }

  private int write(SqlSession sql, List<Find> finds, Instant now) throws SQLException {
    int fresh = 0;
    int met = 0;
    for (Find find : finds) {
      byte[] key = PageKeys.of(find.page().address());
      if (find.decision() == KnownPage.Decision.REMEMBER) {
        sql.update("UPDATE task SET seen=? WHERE key=?", find.signatures().text(), key);
      } else {
        met +=
            sql.update(
                "INSERT OR IGNORE INTO page VALUES(?, ?, 0, 0, NULL, NULL, NULL, NULL)",
                key,
                listing.source());
        // Within one listing and instant, in its order.
        long next =
            PageSchedule.reported(find.page().assumedPublished(), 0).next().toEpochMilli() + fresh;
        fresh += request(sql, key, find, Math.min(next, now.toEpochMilli()));
      }
    }
    sql.update("UPDATE source SET known=known+? WHERE id=?", met, listing.source());
    return fresh;
  }

  private int request(SqlSession sql, byte[] key, Find find, long next) throws SQLException {
    DiscoveredPage page = find.page();
    return sql.update(
        "INSERT INTO task(key, source, host, address, hints, next, seen)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(key) DO UPDATE SET hints=excluded.hints,"
            + " next=min(excluded.next, 0), seen=excluded.seen, failures=0"
            + " WHERE file IS NULL AND stage>0 AND next>0",
        key,
        listing.source(),
        HostTable.findOrInsert(sql, page.host()),
        page.address().toString(),
        page.hints(),
        next,
        find.signatures().text());
  }
}
