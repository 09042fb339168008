package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import wirewatch.alerting.model.Alert;

/** Writes the alerts of a watch as a feed, in the given order (newest first). */
public final class Feeds {
  /** The maximum number of entries of a feed. */
  public static final int ENTRIES = 100;

  private static final String JSON_FEED = "https://jsonfeed.org/version/1.1";

  private Feeds() {}

  /**
   * The metadata of a feed.
   *
   * @param id identifies the feed permanently, wherever it is served, for example the watch's id
   * @param self the feed's own address
   * @param home a page about the watch
   * @param updated the time of the newest alert, or of the creation of the watch
   */
  public record About(String id, String title, URI self, URI home, Instant updated) {}

  /** Atom (RFC 4287) in UTF-8, to be served as {@code application/atom+xml}. */
  public static byte[] atom(About about, List<Alert> alerts) {
    return AtomFeed.of(about, alerts.stream().limit(ENTRIES).toList());
  }

  /** JSON Feed 1.1, to be served as {@code application/feed+json}. */
  public static byte[] json(About about, List<Alert> alerts) {
    ObjectNode feed = Json.object();
    feed.put("version", JSON_FEED);
    feed.put("title", title(about));
    feed.put("home_page_url", about.home().toASCIIString());
    feed.put("feed_url", about.self().toASCIIString());
    feed.putArray("authors").addObject().put("name", "Wirewatch");
    ArrayNode items = feed.putArray("items");
    alerts.stream().limit(ENTRIES).forEach(alert -> item(items.addObject(), alert));
    return Json.bytes(feed);
  }

  private static void item(ObjectNode item, Alert alert) {
    Card card = card(alert);
    item.put("id", id(alert));
    URI link = card.link();
    if (link != null) {
      item.put("url", link.toString());
    }
    item.put("title", Message.of(alert).subject());
    item.put("content_html", HtmlLayout.card(card));
    item.put("date_published", alert.time().toString());
    Alert.Piece article = alert.article();
    String author = author(alert);
    if (!author.isEmpty()) {
      item.putArray("authors").addObject().put("name", author);
    }
    if (article != null && article.language() != null) {
      item.put("language", Clean.line(article.language(), 35));
    }
    ArrayNode tags = item.putArray("tags");
    tags(alert).forEach(tags::add);
  }

  static String title(About about) {
    return "Wirewatch: " + Clean.line(about.title(), Wording.TITLE);
  }

  static Card card(Alert alert) {
    return Cards.of(alert, Cards.SENTENCES);
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
    Alert.Piece article = alert.article();
    return article == null
        ? ""
        : Stream.of(Clean.line(article.agency(), 80), Clean.line(article.publisher(), 80))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
  }

  static List<String> tags(Alert alert) {
    return alert.terms().stream()
        .limit(20)
        .map(term -> Clean.line(term, 80))
        .filter(term -> !term.isEmpty())
        .toList();
  }
}
