package wirewatch.app.newsroom;

import static wirewatch.app.newsroom.Markup.escape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feeds, sitemap and section page of an agency. */
final class Listings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Listings() {}

  static String rss(House house, List<Item> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>%s</title><link>%s/</link><ttl>1</ttl>
        %s<item><title>Planning for the week</title><link>%s/internal/planning</link></item>
        <item><title>The week in pictures</title><link>%s/pictures/week</link></item></channel></rss>
        """
        .formatted(
            house.title,
            origin,
            each(
                items,
                item ->
                    "<item><title>"
                        + escape(item.printed())
                        + "</title><link>"
                        + origin
                        + item.path()
                        + "</link><guid>"
                        + item.slug()
                        + "</guid><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published())
                        + "</pubDate></item>\n"),
            origin,
            origin);
  }

  static String newsSitemap(House house, List<Item> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        %s</urlset>
        """
        .formatted(
            each(
                items,
                item ->
                    "<url><loc>"
                        + origin
                        + item.path()
                        + "</loc><news:news><news:publication><news:name>"
                        + house.title
                        + "</news:name><news:language>en</news:language></news:publication><news:publication_date>"
                        + House.iso(item.published())
                        + "</news:publication_date><news:title>"
                        + escape(item.printed())
                        + "</news:title></news:news></url>\n"));
  }

  static String atom(House house, List<Item> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title><id>%s/</id><link href="%s/"/>
        %s<entry><title>Broken page</title><id>broken</id><link href="%s/story/broken.html"/></entry></feed>
        """
        .formatted(
            house.title,
            origin,
            origin,
            each(
                items,
                item ->
                    "<entry><title>"
                        + escape(item.printed())
                        + "</title><id>urn:courier:"
                        + item.slug()
                        + "</id><link href=\""
                        + item.path()
                        + "\"/><published>"
                        + House.iso(item.published())
                        + "</published></entry>\n"),
            origin);
  }

  static String jsonFeed(House house, List<Item> items, String origin) {
    List<Map<String, String>> entries =
        items.stream()
            .map(
                item ->
                    Map.of(
                        "id",
                        item.slug(),
                        "url",
                        origin + item.path(),
                        "title",
                        item.printed(),
                        "date_published",
                        House.iso(item.published())))
            .toList();
    try {
      return JSON.writeValueAsString(
          Map.of(
              "version",
              "https://jsonfeed.org/version/1.1",
              "title",
              house.title,
              "home_page_url",
              origin + "/",
              "items",
              entries));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  /** A home or section page: headlines among navigation. */
  static String section(House house, List<Item> items) {
    String feeds =
        house == House.COURIER
            ? "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/atom.xml\"><link rel=\"alternate\" type=\"application/feed+json\" href=\"/feed.json\">"
            : "";
    return """
        <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s</head><body><nav><a href="/">%s</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav>
        <main><ul>%s</ul></main><footer><a href="/terms">Terms</a></footer></body></html>
        """
        .formatted(
            house.language,
            house.title,
            feeds,
            house.title,
            each(
                items,
                item ->
                    "<li><h3><a href=\""
                        + item.path()
                        + "\">"
                        + escape(item.printed())
                        + "</a></h3></li>\n"));
  }

  private static String each(List<Item> items, Function<Item, String> form) {
    return items.stream().map(form).collect(Collectors.joining());
  }
}
