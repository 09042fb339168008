package wirewatch.bench.newsroom;

import static wirewatch.bench.newsroom.HtmlEscaper.escape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feeds, sitemap and section page of an agency. */
final class DemoListings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoListings() {}

  static String rss(DemoAgency demoAgency, List<DemoArticle> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>%s</title><link>%s/</link><ttl>1</ttl>
        %s<item><title>Planning for the week</title><link>%s/internal/planning</link></item>
        <item><title>The week in pictures</title><link>%s/pictures/week</link></item></channel></rss>
        """
        .formatted(
            demoAgency.displayName,
            origin,
            joinEach(
                items,
                demoArticle ->
                    "<item><title>"
                        + escape(demoArticle.printedHeadline())
                        + "</title><link>"
                        + origin
                        + demoArticle.path()
                        + "</link><guid>"
                        + demoArticle.slug()
                        + "</guid><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(demoArticle.published())
                        + "</pubDate></item>\n"),
            origin,
            origin);
  }

  static String newsSitemap(DemoAgency demoAgency, List<DemoArticle> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        %s</urlset>
        """
        .formatted(
            joinEach(
                items,
                demoArticle ->
                    "<url><loc>"
                        + origin
                        + demoArticle.path()
                        + "</loc><news:news><news:publication><news:name>"
                        + demoAgency.displayName
                        + "</news:name><news:language>en</news:language></news:publication><news:publication_date>"
                        + DemoAgency.toIso8601(demoArticle.published())
                        + "</news:publication_date><news:title>"
                        + escape(demoArticle.printedHeadline())
                        + "</news:title></news:news></url>\n"));
  }

  static String atom(DemoAgency demoAgency, List<DemoArticle> items, String origin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title><id>%s/</id><link href="%s/"/>
        %s<entry><title>Broken page</title><id>broken</id><link href="%s/story/broken.html"/></entry></feed>
        """
        .formatted(
            demoAgency.displayName,
            origin,
            origin,
            joinEach(
                items,
                demoArticle ->
                    "<entry><title>"
                        + escape(demoArticle.printedHeadline())
                        + "</title><id>urn:courier:"
                        + demoArticle.slug()
                        + "</id><link href=\""
                        + demoArticle.path()
                        + "\"/><published>"
                        + DemoAgency.toIso8601(demoArticle.published())
                        + "</published></entry>\n"),
            origin);
  }

  static String jsonFeed(DemoAgency demoAgency, List<DemoArticle> items, String origin) {
    List<Map<String, String>> entries =
        items.stream()
            .map(
                demoArticle ->
                    Map.of(
                        "id",
                        demoArticle.slug(),
                        "url",
                        origin + demoArticle.path(),
                        "title",
                        demoArticle.printedHeadline(),
                        "date_published",
                        DemoAgency.toIso8601(demoArticle.published())))
            .toList();
    try {
      return JSON.writeValueAsString(
          Map.of(
              "version",
              "https://jsonfeed.org/version/1.1",
              "title",
              demoAgency.displayName,
              "home_page_url",
              origin + "/",
              "items",
              entries));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  /** A home or section page: headlines among navigation. */
  static String section(DemoAgency demoAgency, List<DemoArticle> items) {
    String feeds =
        demoAgency == DemoAgency.COURIER
            ? "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/atom.xml\"><link rel=\"alternate\" type=\"application/feed+json\" href=\"/feed.json\">"
            : "";
    return """
        <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s</head><body><nav><a href="/">%s</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav>
        <main><ul>%s</ul></main><footer><a href="/terms">Terms</a></footer></body></html>
        """
        .formatted(
            demoAgency.language,
            demoAgency.displayName,
            feeds,
            demoAgency.displayName,
            joinEach(
                items,
                demoArticle ->
                    "<li><h3><a href=\""
                        + demoArticle.path()
                        + "\">"
                        + escape(demoArticle.printedHeadline())
                        + "</a></h3></li>\n"));
  }

  private static String joinEach(List<DemoArticle> items, Function<DemoArticle, String> form) {
    return items.stream().map(form).collect(Collectors.joining());
  }
}
