package wirewatch.crawler.state;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.SqlSession;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.database.TransactionBody;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.model.RemovedPage;

/**
 * The articles that were found to be removed, from the transaction that ends their visits to the
 * one that settles them.
 */
public final class RemovalTable {
  private final SqliteDatabase sqliteDatabase;

  public RemovalTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Adds an article if the outcome of its last visit is that it is gone or redirects elsewhere. */
  static int add(SqlSession sql, URI address, SiteOutcome outcome) throws SQLException {
    if (outcome instanceof SiteOutcome.Gone gone) {
      return add(sql, new RemovedPage(address, gone.status(), null));
    }
    return outcome instanceof SiteOutcome.RedirectedElsewhere elsewhere
        ? add(sql, new RemovedPage(address, elsewhere.status(), elsewhere.target()))
        : 0;
  }

  private static int add(SqlSession sql, RemovedPage page) throws SQLException {
    URI target = page.target();
    return sql.update(
        "INSERT OR REPLACE INTO removal VALUES(?, ?, ?)",
        page.address().toString(),
        page.status(),
        target == null ? null : target.toString());
  }

  /** Returns the articles that are not settled, at most so many. */
  public List<RemovedPage> find(int most) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                "SELECT address, status, target FROM removal LIMIT ?", RemovalTable::page, most));
  }

  private static RemovedPage page(ResultSet row) throws SQLException {
    @Nullable String target = row.getString(3);
    return new RemovedPage(
        URI.create(row.getString(1)), row.getInt(2), target == null ? null : URI.create(target));
  }

  /**
   * Settles articles.
   *
   * @param also what is written in the same transaction
   */
  public void settle(Collection<RemovedPage> pages, TransactionBody<?> also) {
    sqliteDatabase.write(
        sql -> {
          Object unused = also.run(sql);
          int settled = 0;
          for (RemovedPage page : pages) {
            settled += sql.update("DELETE FROM removal WHERE address=?", page.address().toString());
          }
          return settled;
        });
  }
}
