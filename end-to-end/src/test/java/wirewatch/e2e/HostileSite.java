package wirewatch.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A news site on loopback that tries to be markup wherever its texts are shown. */
final class HostileSite implements AutoCloseable {
  private final List<String> texts;
  private final LoopbackSite site;

  private HostileSite(List<String> texts) throws IOException {
    this.texts = texts;
    this.site = LoopbackSite.start(this::resource);
  }

  static HostileSite start(List<String> texts) throws IOException {
    return new HostileSite(texts);
  }

  URI address(String path) {
    return site.address(path);
  }

  private Optional<LoopbackSite.Resource> resource(String path) {
    if (path.equals("/feed.xml")) {
      return LoopbackSite.Resource.feed(feed());
    }
    if (!path.startsWith("/news/")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(path.split("/", -1)[2]);
    return LoopbackSite.Resource.page(page(number, texts.get(number)));
  }

  private String feed() {
    StringBuilder xml =
        new StringBuilder("<rss version=\"2.0\"><channel><title>")
            .append(escaped(texts.get(0)))
            .append("</title>");
    for (int i = 0; i < texts.size(); i++) {
      String tail = URLEncoder.encode(texts.get(i), StandardCharsets.UTF_8).replace("+", "%20");
      xml.append("<item><title>").append(escaped(texts.get(i))).append("</title><description>");
      xml.append(escaped(texts.get(i))).append("</description><category>");
      xml.append(escaped(texts.get(i))).append("</category><link>");
      xml.append(address("/news/" + i + "/")).append(escaped(tail)).append("</link></item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  /** The text in every field; in the last paragraph as markup of the page itself. */
  private static String page(int number, String text) {
    String shown = escaped(text);
    String json = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c");
    return """
    <!DOCTYPE html><html lang="en"><head><title>%2$s</title>
    <meta name="author" content="%2$s"><meta property="article:section" content="%2$s">
    <meta property="article:tag" content="%2$s"><meta property="og:site_name" content="%2$s">
    <meta property="og:image" content="javascript:pwned('%1$d')">
    <meta name="keywords" content="%2$s"><meta name="copyright" content="%2$s">
    <meta property="article:published_time" content="2026-03-02T08:00:00Z">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Report %1$d %3$s","description":"%3$s","articleSection":"%3$s",
    "author":{"@type":"Person","name":"%3$s"},"publisher":{"@type":"Organization","name":"%3$s"},
    "datePublished":"2026-03-02T08:00:00Z","url":"javascript:pwned('url')"}</script>
    </head><body><article><h1>Report %1$d %2$s</h1><p class="byline">By %2$s</p>
    <figure><img src="/x.png" alt="%2$s"><figcaption>%2$s</figcaption></figure>
    <p>LISBON (Example) - The harbour of town number %1$d handled more ships in February than before %2$s the port authority said on Monday.</p>
    <p>"We counted %2$s and then we counted again," said port director Ana Lima of berth %1$d.</p>
    <p>The authority expects growth through the spring and plans to hire forty pilots before summer.</p>
    <p>%4$s</p></article></body></html>
    """
        .formatted(number, shown, json, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void close() {
    site.close();
  }
}
