package wirewatch.ingest.newsformat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** Tells web pages from XML by the root element, and hands news to its reader. */
final class MarkupRecogniser {
  private static final Pattern ROOT =
      Pattern.compile("<([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");
  private static final Set<String> NEWS_ROOTS =
      Set.of(
          "newsml",
          "nitf",
          "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem");
  private static final Set<String> LISTING_ROOTS =
      Set.of("rss", "feed", "rdf", "urlset", "sitemapindex", "opml", "channel");
  private static final NewsDocument OTHER = new NewsDocument.PageOrText();

  private MarkupRecogniser() {}

  /** Reads markup that begins with {@code <}. */
  static NewsDocument read(String markup, int maxLength) {
    int start = endOfProlog(markup);
    if (start < 0) {
      return OTHER;
    }
    Matcher root = ROOT.matcher(markup).region(start, markup.length());
    if (!root.lookingAt()) {
      return OTHER;
    }
    String name = root.group(2).toLowerCase(Locale.ROOT);
    String tag = markup.substring(start + 1, root.end() - 1);
    if (NEWS_ROOTS.contains(name)) {
      return readNews(markup, tag, maxLength);
    }
    boolean declared = markup.startsWith("<?xml");
    boolean page = name.equals("html") || (!declared && Tag.isKnownTag(name));
    if (page || (!declared && !isClosed(markup, tag))) {
      return OTHER;
    }
    return new NewsDocument.Refused(
        LISTING_ROOTS.contains(name)
            ? "a feed or sitemap (%s): name it among the listings of a source".formatted(tag)
            : "XML of an unknown kind, with the root element " + tag);
  }

  private static NewsDocument readNews(String markup, String tag, int maxLength) {
    if (markup.length() > maxLength) {
      return new NewsDocument.Refused("%s longer than %,d characters".formatted(tag, maxLength));
    }
    if (!isClosed(markup, tag)) {
      return new NewsDocument.Refused(
          "XML that is not complete: the end of the element %s is missing".formatted(tag));
    }
    Element element = NewsXml.parse(markup);
    if (element == null) {
      return new NewsDocument.Refused("XML without an element");
    }
    if (NitfReader.isNitf(element)) {
      return NitfReader.read(element);
    }
    if (NewsMl1Reader.isNewsMl1(element)) {
      return NewsMl1Reader.read(element);
    }
    return NewsMlG2Reader.isNewsMlG2(element)
        ? NewsMlG2Reader.read(element)
        : new NewsDocument.Refused("XML of an unknown kind, with the root element " + tag);
  }

  private static boolean isClosed(String markup, String tag) {
    int end = markup.lastIndexOf("</");
    return end >= 0 && markup.startsWith(tag, end + 2) && markup.indexOf('>', end) > 0;
  }

  /** Skips declarations, comments and a document type; -1 if the markup ends within them. */
  private static int endOfProlog(String markup) {
    int at = 0;
    while (at >= 0 && at < markup.length()) {
      int next;
      if (markup.startsWith("<?", at)) {
        next = after(markup, "?>", at);
      } else if (markup.startsWith("<!--", at)) {
        next = after(markup, "-->", at);
      } else if (markup.startsWith("<!", at)) {
        next = afterDoctype(markup, at);
      } else if (Character.isWhitespace(markup.charAt(at))) {
        next = at + 1;
      } else {
        return at;
      }
      at = next;
    }
    return -1;
  }

  private static int after(String markup, String end, int from) {
    int at = markup.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  /** A document type may have declarations of its own in brackets. */
  private static int afterDoctype(String markup, int from) {
    int close = markup.indexOf('>', from);
    int subset = markup.indexOf('[', from);
    return subset >= 0 && subset < close ? after(markup, "]>", subset) : after(markup, ">", from);
  }
}
