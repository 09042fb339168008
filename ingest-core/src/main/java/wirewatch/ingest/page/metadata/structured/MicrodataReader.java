package wirewatch.ingest.page.metadata.structured;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.page.metadata.candidate.ElementTextReader;
import wirewatch.ingest.page.metadata.candidate.LocatedElement;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Reads schema.org properties in the markup itself: microdata and RDFa. */
public final class MicrodataReader {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_NODES = 200;
  private static final Map<String, MetadataField> FIELDS = loadFields();

  private MicrodataReader() {}

  /** Adds the properties of the page's own article. */
  public static void read(PageElements elements, MetadataCandidates candidates) {
    for (LocatedElement located : elements.propertyElements) {
      if (!elements.isAside(located.region()) && !located.element().normalName().equals("meta")) {
        add(located.element(), "itemprop", FieldOrigin.MICRODATA, candidates);
        add(located.element(), "property", FieldOrigin.RDFA, candidates);
      }
    }
  }

  private static void add(
      Element element, String attribute, FieldOrigin fieldOrigin, MetadataCandidates candidates) {
    String names = element.attr(attribute);
    if (names.isEmpty()) {
      return;
    }
    for (String name : names.split("\\s+", 4)) {
      MetadataField metadataField = FIELDS.get(localName(name));
      if (metadataField != null) {
        candidates.add(metadataField, fieldOrigin, value(element, metadataField));
      }
    }
  }

  private static String localName(String name) {
    int cut = Math.max(name.lastIndexOf(':'), name.lastIndexOf('/'));
    return name.substring(cut + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String value(Element element, MetadataField metadataField) {
    String content = element.attr("content");
    if (!content.isEmpty()) {
      return content;
    }
    String time = element.attr("datetime");
    if (!time.isEmpty()) {
      return time;
    }
    if (metadataField == MetadataField.IMAGE) {
      return element.hasAttr("src") ? element.attr("src") : element.attr("href");
    }
    if (metadataField != MetadataField.AUTHOR || !element.hasAttr("itemscope")) {
      return ElementTextReader.readLine(element, MAX_LENGTH);
    }
    NameFinder name = new NameFinder();
    element.filter(name);
    return ElementTextReader.readLine(name.found == null ? element : name.found, MAX_LENGTH);
  }

  /** Looks for the name among the properties of a person. */
  private static final class NameFinder implements NodeFilter {
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

  private static Map<String, MetadataField> loadFields() {
    Map<String, MetadataField> fields = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "items.tsv", List.of("property", "field")).rows()) {
      fields.put(
          row.get("property"), MetadataField.valueOf(row.get("field").toUpperCase(Locale.ROOT)));
    }
    return fields;
  }
}
