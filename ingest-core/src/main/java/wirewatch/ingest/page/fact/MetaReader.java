package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Reads {@code meta} and {@code link} elements: OpenGraph, Dublin Core, Parsely, and the like. */
public final class MetaReader {
  private static final Map<String, Rule> RULES = rules();
  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  private MetaReader() {}

  private record Rule(int rank, Field field, Origin origin) {}

  private record Hit(Rule rule, String content) {}

  /** Adds the values of the elements, the most trusted name of each field first. */
  public static void read(Sight elements, Clues candidates) {
    readLinks(elements, candidates);
    List<Hit> hits = new ArrayList<>();
    for (Element meta : elements.metas) {
      String content = meta.attr("content");
      Rule rule = content.isEmpty() ? null : rule(meta);
      if (rule != null) {
        hits.add(new Hit(rule, content));
      }
    }
    hits.sort(Comparator.comparingInt(hit -> hit.rule().rank()));
    for (Hit hit : hits) {
      candidates.add(hit.rule().field(), hit.rule().origin(), hit.content());
    }
  }

  private static void readLinks(Sight elements, Clues candidates) {
    for (Element link : elements.links) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if (rel.equals("canonical")) {
        candidates.add(Field.CANONICAL, Origin.HTML, link.attr("href"));
      } else if (rel.equals("license")) {
        candidates.add(Field.USAGE_TERMS, Origin.HTML, link.attr("href"));
      }
    }
  }

  private static @Nullable Rule rule(Element meta) {
    for (String name : NAMES) {
      String key = meta.attr(name);
      Rule rule = key.isEmpty() ? null : RULES.get(key.strip().toLowerCase(Locale.ROOT));
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    for (String[] row : Table.rows("meta.tsv", 3)) {
      Field field = Field.valueOf(row[1].toUpperCase(Locale.ROOT));
      Origin origin = Origin.valueOf(row[2].toUpperCase(Locale.ROOT));
      rules.put(row[0], new Rule(rules.size(), field, origin));
    }
    return rules;
  }
}
