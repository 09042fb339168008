package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import wirewatch.alerting.message.AlertCard;
import wirewatch.alerting.message.AlertCards;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlLayout;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.alerting.message.MessageWording;
import wirewatch.alerting.model.Alert;

/** Writes the alerts of a watch as a feed, in the given order (newest first). */
public final class AlertFeeds {
  /** The maximum number of entries of a feed. */
  public static final int MAX_ENTRIES = 100;

  private static final String JSON_FEED = "https://jsonfeed.org/version/1.1";

  private AlertFeeds() {}

  /**
   * The metadata of a feed.
   *
   * @param id identifies the feed permanently, wherever it is served, for example the watch's id
   * @param feedUrl the feed's own address
   * @param homeUrl a page about the watch
   * @param updated the time of the newest alert, or of the creation of the watch
   */
  public record FeedInfo(String id, String title, URI feedUrl, URI homeUrl, Instant updated) {}

  /** Atom (RFC 4287) in UTF-8, to be served as {@code application/atom+xml}. */
  public static byte[] toAtom(FeedInfo feedInfo, List<Alert> alerts) {
    return AtomFeedWriter.write(feedInfo, alerts.stream().limit(MAX_ENTRIES).toList());
  }

  /** RSS 2.0 in UTF-8, to be served as {@code application/rss+xml}. */
  public static byte[] toRss(FeedInfo feedInfo, List<Alert> alerts) {
    return RssFeedWriter.write(feedInfo, alerts.stream().limit(MAX_ENTRIES).toList());
  }

  /** JSON Feed 1.1, to be served as {@code application/feed+json}. */
  public static byte[] toJson(FeedInfo feedInfo, List<Alert> alerts) {
    ObjectNode feed = JsonTrees.newObject();
    feed.put("version", JSON_FEED);
    feed.put("title", title(feedInfo));
    feed.put("home_page_url", feedInfo.homeUrl().toASCIIString());
    feed.put("feed_url", feedInfo.feedUrl().toASCIIString());
    feed.putArray("authors").addObject().put("name", "Wirewatch");
    ArrayNode items = feed.putArray("items");
    alerts.stream().limit(MAX_ENTRIES).forEach(alert -> item(items.addObject(), alert));
    return JsonTrees.toBytes(feed);
  }

  private static void item(ObjectNode item, Alert alert) {
    AlertCard alertCard = card(alert);
    item.put("id", id(alert));
    URI link = alertCard.link();
    if (link != null) {
      item.put("url", link.toString());
    }
    item.put("title", AlertMessage.of(alert).subject());
    item.put("content_html", HtmlLayout.toFragment(alertCard));
    item.put("date_published", alert.time().toString());
    Alert.MatchedArticle article = alert.article();
    String author = author(alert);
    if (!author.isEmpty()) {
      item.putArray("authors").addObject().put("name", author);
    }
    if (article != null && article.language() != null) {
      item.put("language", MessageTextCleaner.singleLine(article.language(), 35));
    }
    ArrayNode tags = item.putArray("tags");
    tags(alert).forEach(tags::add);
  }

  static String title(FeedInfo feedInfo) {
    return "Wirewatch: "
        + MessageTextCleaner.singleLine(feedInfo.title(), MessageWording.MAX_TITLE);
  }

  static AlertCard card(Alert alert) {
    return AlertCards.of(alert, AlertCards.MAX_SENTENCES);
  }

  /** A permanent, unique id of the alert. */
  static String id(Alert alert) {
    return urn("alert", alert.id());
  }

  static String urn(String kind, String id) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("wirewatch:" + kind + ":" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** The agency, else the publisher; empty if neither is known. */
  static String author(Alert alert) {
    Alert.MatchedArticle article = alert.article();
    return article == null
        ? ""
        : Stream.of(
                MessageTextCleaner.singleLine(article.agency(), 80),
                MessageTextCleaner.singleLine(article.publisher(), 80))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
  }

  static List<String> tags(Alert alert) {
    return alert.terms().stream()
        .limit(20)
        .map(term -> MessageTextCleaner.singleLine(term, 80))
        .filter(term -> !term.isEmpty())
        .toList();
  }
}
