package wirewatch.crawler.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.address.Addresses;

/** Lists of feeds as feed readers exchange them (OPML 2.0). */
public final class Opml {
  private static final int MAX_OUTLINES = 50_000;

  private Opml() {}

  /**
   * One subscription.
   *
   * @param site the home page that the feed belongs to
   */
  public record Outline(String name, URI feed, @Nullable URI site) {}

  /** The subscriptions, out of their folders; never throws, what is no subscription is skipped. */
  public static List<Outline> read(byte[] body) {
    String text = Ampersands.escapeBare(Decoding.text(body, null));
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    List<Outline> outlines = new ArrayList<>();
    for (Element element : document.getElementsByTag("outline")) {
      Optional<URI> feed = address(element, "xmlUrl");
      if (feed.isPresent() && outlines.size() < MAX_OUTLINES) {
        String name = name(element).orElse(Addresses.host(feed.get()));
        outlines.add(new Outline(name, feed.get(), address(element, "htmlUrl").orElse(null)));
      }
    }
    return outlines;
  }

  /** The document that holds the subscriptions, as UTF-8 wants it. */
  public static String write(String title, List<Outline> outlines) {
    Document document = new Document("", "");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    document.parser(Parser.xmlParser());
    Element opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text(title);
    Element body = opml.appendElement("body");
    for (Outline outline : outlines) {
      Element element = body.appendElement("outline");
      element.attr("type", "rss").attr("text", outline.name()).attr("title", outline.name());
      element.attr("xmlUrl", outline.feed().toString());
      if (outline.site() != null) {
        element.attr("htmlUrl", outline.site().toString());
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
  }

  private static Optional<String> name(Element outline) {
    String title = Prose.plain(Markup.attribute(outline, "title"));
    String text = title == null ? Prose.plain(Markup.attribute(outline, "text")) : title;
    return Optional.ofNullable(text);
  }

  private static Optional<URI> address(Element outline, String attribute) {
    return Addresses.normalise(Markup.attribute(outline, attribute));
  }
}
