package wirewatch.ingest.page.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Reads schema.org properties in the markup itself: microdata and RDFa. */
public final class ItemReader {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_NODES = 200;
  private static final Map<String, Field> FIELDS = fields();

  private ItemReader() {}

  /** Adds the properties of the page's own article. */
  public static void read(Sight elements, Clues candidates) {
    for (Mark located : elements.properties) {
      if (!elements.isAside(located.region()) && !located.element().normalName().equals("meta")) {
        add(located.element(), "itemprop", Origin.MICRODATA, candidates);
        add(located.element(), "property", Origin.RDFA, candidates);
      }
    }
  }

  private static void add(Element element, String attribute, Origin origin, Clues candidates) {
    String names = element.attr(attribute);
    if (names.isEmpty()) {
      return;
    }
    for (String name : names.split("\\s+", 4)) {
      Field field = FIELDS.get(local(name));
      if (field != null) {
        candidates.add(field, origin, value(element, field));
      }
    }
  }

  private static String local(String name) {
    int cut = Math.max(name.lastIndexOf(':'), name.lastIndexOf('/'));
    return name.substring(cut + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String value(Element element, Field field) {
    String content = element.attr("content");
    if (!content.isEmpty()) {
      return content;
    }
    String time = element.attr("datetime");
    if (!time.isEmpty()) {
      return time;
    }
    if (field == Field.IMAGE) {
      return element.hasAttr("src") ? element.attr("src") : element.attr("href");
    }
    if (field != Field.AUTHOR || !element.hasAttr("itemscope")) {
      return ShortText.line(element, MAX_LENGTH);
    }
    NamePart name = new NamePart();
    element.filter(name);
    return ShortText.line(name.found == null ? element : name.found, MAX_LENGTH);
  }

  /** Looks for the name among the properties of a person. */
  private static final class NamePart implements NodeFilter {
    private @Nullable Element found;
    private int nodes;

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth > 0 && node instanceof Element element && element.attr("itemprop").equals("name")) {
        found = element;
      }
      nodes++;
      return found != null || nodes > MAX_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    for (String[] row : Table.rows("items.tsv", 2)) {
      fields.put(row[0], Field.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
    return fields;
  }
}
