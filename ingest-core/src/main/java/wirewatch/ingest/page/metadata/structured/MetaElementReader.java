package wirewatch.ingest.page.metadata.structured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Reads {@code meta} and {@code link} elements: OpenGraph, Dublin Core, Parsely, and the like. */
public final class MetaElementReader {
  private static final Map<String, Rule> RULES = loadRules();
  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  private MetaElementReader() {}

  private record Rule(int rank, MetadataField field, FieldOrigin origin) {}

  private record RuleMatch(Rule rule, String content) {}

  /** Adds the values of the elements, the most trusted name of each field first. */
  public static void read(PageElements elements, MetadataCandidates candidates) {
    readLinks(elements, candidates);
    List<RuleMatch> hits = new ArrayList<>();
    for (Element meta : elements.metaElements) {
      String content = meta.attr("content");
      Rule rule = content.isEmpty() ? null : findRule(meta);
      if (rule != null) {
        hits.add(new RuleMatch(rule, content));
      }
    }
    hits.sort(Comparator.comparingInt(ruleMatch -> ruleMatch.rule().rank()));
    for (RuleMatch ruleMatch : hits) {
      candidates.add(ruleMatch.rule().field(), ruleMatch.rule().origin(), ruleMatch.content());
    }
  }

  private static void readLinks(PageElements elements, MetadataCandidates candidates) {
    for (Element link : elements.linkElements) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if (rel.equals("canonical")) {
        candidates.add(MetadataField.CANONICAL, FieldOrigin.HTML, link.attr("href"));
      } else if (rel.equals("license")) {
        candidates.add(MetadataField.USAGE_TERMS, FieldOrigin.HTML, link.attr("href"));
      }
    }
  }

  private static @Nullable Rule findRule(Element meta) {
    for (String name : NAMES) {
      String key = meta.attr(name);
      Rule rule = key.isEmpty() ? null : RULES.get(key.strip().toLowerCase(Locale.ROOT));
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private static Map<String, Rule> loadRules() {
    Map<String, Rule> rules = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "meta.tsv", List.of("name", "field", "origin")).rows()) {
      MetadataField metadataField =
          MetadataField.valueOf(row.get("field").toUpperCase(Locale.ROOT));
      FieldOrigin fieldOrigin = FieldOrigin.valueOf(row.get("origin").toUpperCase(Locale.ROOT));
      rules.put(row.get("name"), new Rule(rules.size(), metadataField, fieldOrigin));
    }
    return rules;
  }
}
