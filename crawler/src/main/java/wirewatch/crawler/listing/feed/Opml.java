package wirewatch.crawler.listing.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.text.ListingDecoder;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.XmlAttributes;
import wirewatch.ingest.url.Urls;

/** Reads and writes subscription lists of feed readers (OPML 2.0). */
public final class Opml {
  private static final int MAX_OUTLINES = 50_000;

  private Opml() {}

  /**
   * One subscription; at least one of its URLs is present.
   *
   * @param site the home page that the feed belongs to
   */
  public record Outline(String name, @Nullable URI feed, @Nullable URI site) {}

  /**
   * The subscriptions of a list.
   *
   * @param invalid how many elements name a feed by something else than an address, or are beyond
   *     the 50,000th
   */
  public record Subscriptions(List<Outline> outlines, int invalid) {
    public Subscriptions {
      outlines = List.copyOf(outlines);
    }
  }

  /** Returns the subscriptions of all folders; never throws, other elements are skipped. */
  public static Subscriptions read(byte[] body) {
    String text = AmpersandEscaper.escapeBare(ListingDecoder.decode(body, null));
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    List<Outline> outlines = new ArrayList<>();
    int invalid = 0;
    for (Element element : document.getElementsByTag("outline")) {
      URI feed = address(element, "xmlUrl");
      URI site = address(element, "htmlUrl");
      URI known = feed == null ? site : feed;
      boolean namesFeed = !XmlAttributes.attribute(element, "xmlUrl").isEmpty();
      if ((namesFeed && feed == null) || outlines.size() >= MAX_OUTLINES) {
        invalid++;
      } else if (known != null) {
        outlines.add(new Outline(name(element).orElse(Urls.host(known)), feed, site));
      }
    }
    return new Subscriptions(outlines, invalid);
  }

  /** Returns an OPML document of the subscriptions, to be encoded as UTF-8. */
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
      set(element, "xmlUrl", outline.feed());
      set(element, "htmlUrl", outline.site());
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
  }

  private static Optional<String> name(Element outline) {
    String title = ListingTextCleaner.normalizeSpace(XmlAttributes.attribute(outline, "title"));
    String text =
        title == null
            ? ListingTextCleaner.normalizeSpace(XmlAttributes.attribute(outline, "text"))
            : title;
    return Optional.ofNullable(text);
  }

  private static @Nullable URI address(Element outline, String attribute) {
    return Urls.normalise(XmlAttributes.attribute(outline, attribute)).orElse(null);
  }

  private static void set(Element outline, String attribute, @Nullable URI address) {
    if (address != null) {
      outline.attr(attribute, address.toString());
    }
  }
}
