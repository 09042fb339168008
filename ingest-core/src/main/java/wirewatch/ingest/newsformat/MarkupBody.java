package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import wirewatch.ingest.newsformat.text.WireText;

/** Reads the paragraphs of XHTML, HTML or NITF markup: the copy without media and furniture. */
final class MarkupBody {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*[^<>]*>");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "block",
          "body",
          "body.content",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hl1",
          "hl2",
          "ul",
          "ol",
          "dl",
          "li",
          "dt",
          "dd",
          "table",
          "tr",
          "caption",
          "blockquote",
          "bq",
          "pre",
          "address",
          "hr",
          "datacontent",
          "inlinedata",
          "note");
  private static final Set<String> OMITTED =
      Set.of(
          "head",
          "title",
          "style",
          "script",
          "noscript",
          "header",
          "footer",
          "nav",
          "aside",
          "figure",
          "figcaption",
          "media",
          "img",
          "video",
          "audio",
          "iframe",
          "object",
          "form",
          "body.head",
          "body.end",
          "hedline",
          "byline",
          "dateline",
          "abstract",
          "distributor");

  private MarkupBody() {}

  /** The paragraphs below an element; markup that is escaped or in CDATA is read as such. */
  static List<String> read(Element root) {
    String text = root.childrenSize() == 0 ? root.wholeText() : "";
    return TAG.matcher(text).find() ? readHtml(text) : collect(root);
  }

  /** The paragraphs of HTML, or of a text without tags. */
  static List<String> readHtml(String html) {
    if (!TAG.matcher(html).find()) {
      return WireText.plainParagraphs(Parser.unescapeEntities(html, false));
    }
    return collect(Parser.htmlParser().parseInput(html, "").body());
  }

  private static List<String> collect(Element root) {
    Collector collector = new Collector(root);
    root.filter(collector);
    collector.flush();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeFilter {
    private final Element root;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Collector(Element root) {
      this.root = root;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a node is itself, not one like it
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element) || element == root) {
        return FilterResult.CONTINUE;
      }
      String name = NewsXml.localName(element);
      if (OMITTED.contains(name)) {
        flush();
        return FilterResult.SKIP_ENTIRELY;
      }
      if (BLOCKS.contains(name)) {
        flush();
      } else if (name.equals("br")) {
        open.append(WireText.LINE_BREAK);
      } else if (name.equals("td") || name.equals("th")) {
        open.append(' ');
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && BLOCKS.contains(NewsXml.localName(element))) {
        flush();
      }
      return FilterResult.CONTINUE;
    }

    private void flush() {
      paragraphs.addAll(WireText.paragraphs(open.toString()));
      open.setLength(0);
    }
  }
}
