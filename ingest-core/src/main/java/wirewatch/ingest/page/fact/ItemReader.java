package wirewatch.ingest.page.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Reads schema.org statements in the markup itself: microdata and RDFa. */
final class ItemReader {
  private static final int MAX_LENGTH = 2_000;
  private static final Map<String, Field> FIELDS = fields();

  private ItemReader() {}

  /** Adds what the elements of the page's own article say. */
  static void read(Sight sight, Clues clues) {
    for (Mark mark : sight.properties) {
      if (!sight.isAside(mark.region()) && !mark.element().normalName().equals("meta")) {
        add(mark.element(), "itemprop", Origin.MICRODATA, clues);
        add(mark.element(), "property", Origin.RDFA, clues);
      }
    }
  }

  private static void add(Element element, String attribute, Origin origin, Clues clues) {
    String names = element.attr(attribute);
    if (names.isEmpty()) {
      return;
    }
    for (String name : names.split("\\s+", 4)) {
      Field field = FIELDS.get(local(name));
      if (field != null) {
        clues.add(field, origin, value(element, field));
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
    Element name = field == Field.AUTHOR ? element.selectFirst("[itemprop~=^name$]") : null;
    String text = name == null ? element.text() : name.text();
    return text.length() > MAX_LENGTH ? null : text;
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    for (String[] row : Table.rows("items.tsv", 2)) {
      fields.put(row[0], Field.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
    return fields;
  }
}
