package wirewatch.crawler.state;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.websub.HubLinks;

/** The table of subscriptions at the hubs of feeds. */
public final class SubscriptionTable {
  private static final String SELECT =
      "SELECT listing, id, hub, topic, secret, expires FROM subscription ";

  private final SqliteDatabase sqliteDatabase;

  /**
   * A subscription.
   *
   * @param id in the address to which the hub sends
   * @param secret signs what the hub sends
   * @param expires the end of the lease; in the past if there is none
   */
  public record HubSubscription(
      long listing, String id, HubLinks links, String secret, Instant expires) {
    @Override
    public String toString() {
      return "HubSubscription[listing " + listing + " at " + links.hub() + "]";
    }
  }

  public SubscriptionTable(SqliteDatabase sqliteDatabase) {
    this.sqliteDatabase = sqliteDatabase;
  }

  /** Adds a subscription that is due now, or replaces one at another hub or of another topic. */
  public void offer(HubSubscription subscription) {
    HubLinks links = subscription.links();
    sqliteDatabase.write(
        sql ->
            sql.update(
                "INSERT INTO subscription VALUES(?, ?, ?, ?, ?, 0, 0) ON CONFLICT(listing) DO"
                    + " UPDATE SET id=excluded.id, hub=excluded.hub, topic=excluded.topic,"
                    + " secret=excluded.secret, expires=0, next=0"
                    + " WHERE hub<>excluded.hub OR topic<>excluded.topic",
                subscription.listing(),
                subscription.id(),
                links.hub().toString(),
                links.topic().toString(),
                subscription.secret()));
  }

  /** Returns the subscriptions to be sent now, of listings that are still there. */
  public List<HubSubscription> findDue(Instant now) {
    return sqliteDatabase.read(
        sql ->
            sql.queryAll(
                SELECT + "WHERE next<=? AND listing IN (SELECT id FROM listing)",
                SubscriptionTable::row,
                now.toEpochMilli()));
  }

  public Optional<HubSubscription> find(String id) {
    return sqliteDatabase.read(
        sql -> sql.queryFirst(SELECT + "WHERE id=?", SubscriptionTable::row, id));
  }

  /** Sets when a subscription is sent again. */
  public void postpone(String id, Instant next) {
    sqliteDatabase.write(
        sql -> sql.update("UPDATE subscription SET next=? WHERE id=?", next.toEpochMilli(), id));
  }

  /** Records the lease that a hub has granted. */
  public void confirm(String id, Instant expires, Instant next) {
    sqliteDatabase.write(
        sql ->
            sql.update(
                "UPDATE subscription SET expires=?, next=? WHERE id=?",
                expires.toEpochMilli(),
                next.toEpochMilli(),
                id));
  }

  private static HubSubscription row(ResultSet row) throws SQLException {
    return new HubSubscription(
        row.getLong(1),
        row.getString(2),
        new HubLinks(URI.create(row.getString(3)), URI.create(row.getString(4))),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)));
  }
}
