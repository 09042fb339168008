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
final class MetaReader {
  private static final Map<String, Rule> RULES = rules();
  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  private MetaReader() {}

  private record Rule(int rank, Field field, Origin origin) {}

  private record Hit(Rule rule, String content) {}

  /** Adds what the elements say, each field's most trusted name first. */
  static void read(Sight sight, Clues clues) {
    readLinks(sight, clues);
    List<Hit> hits = new ArrayList<>();
    for (Element meta : sight.metas) {
      String content = meta.attr("content");
      Rule rule = content.isEmpty() ? null : rule(meta);
      if (rule != null) {
        hits.add(new Hit(rule, content));
      }
    }
    hits.sort(Comparator.comparingInt(hit -> hit.rule().rank()));
    for (Hit hit : hits) {
      clues.add(hit.rule().field(), hit.rule().origin(), hit.content());
    }
  }

  private static void readLinks(Sight sight, Clues clues) {
    for (Element link : sight.links) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if (rel.equals("canonical")) {
        clues.add(Field.CANONICAL, Origin.HTML, link.attr("href"));
      } else if (rel.equals("license")) {
        clues.add(Field.USAGE_TERMS, Origin.HTML, link.attr("href"));
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
