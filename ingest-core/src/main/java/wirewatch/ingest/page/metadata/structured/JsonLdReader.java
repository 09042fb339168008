package wirewatch.ingest.page.metadata.structured;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;

/** Reads the schema.org properties of the JSON-LD node that describes this page's article. */
public final class JsonLdReader {
  private static final int MAX_NODES = 5_000;
  private static final int MAX_NAMES = 40;

  private final List<JsonLdNode> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final MetadataCandidates candidates;

  private JsonLdReader(MetadataCandidates candidates) {
    this.candidates = candidates;
  }

  /** Adds the properties of the article node, which is selected by similarity to the page. */
  public static void read(
      PageElements elements, PageIdentity words, MetadataCandidates candidates) {
    JsonLdReader reader = new JsonLdReader(candidates);
    reader.collect(JsonLdScripts.parseAll(elements.scripts));
    JsonLdNode page = reader.mostRelevant(words, EnumSet.of(SchemaType.PAGE));
    JsonLdNode article =
        reader.mostRelevant(words, EnumSet.of(SchemaType.ARTICLE, SchemaType.LIVE));
    if (article != null) {
      reader.addArticle(article.properties());
    }
    if (page != null) {
      reader.addPage(page.properties());
    }
    reader.addTypes();
    reader.addBodies(article);
  }

  private void collect(List<Object> roots) {
    Deque<JsonLdNode.PendingValue> open = new ArrayDeque<>();
    for (Object root : roots) {
      open.addLast(new JsonLdNode.PendingValue(root, 0));
    }
    while (!open.isEmpty() && nodes.size() < MAX_NODES) {
      JsonLdNode.PendingValue pendingValue = open.removeFirst();
      if (pendingValue.value() instanceof List<?> list) {
        list.forEach(item -> open.addLast(new JsonLdNode.PendingValue(item, pendingValue.depth())));
      } else if (pendingValue.value() instanceof Map<?, ?> map) {
        addNode(map, pendingValue.depth());
        map.forEach((key, value) -> open.addLast(pendingValue.child(String.valueOf(key), value)));
      }
    }
  }

  private void addNode(Map<?, ?> map, int depth) {
    if (map.get("@type") != null) {
      nodes.add(JsonLdNode.of(map, depth));
    }
    if (map.size() > 1 && map.get("@id") instanceof String id) {
      byId.putIfAbsent(id, map);
    }
  }

  private @Nullable JsonLdNode mostRelevant(PageIdentity words, Set<SchemaType> kinds) {
    JsonLdNode best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (JsonLdNode node : nodes) {
      boolean other = Collections.disjoint(node.types(), kinds);
      double score = other ? Double.NEGATIVE_INFINITY : node.relevance(words);
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    return best;
  }

  private void addArticle(Map<?, ?> node) {
    add(MetadataField.HEADLINE, node.get("headline"));
    add(MetadataField.HEADLINE, node.get("name"));
    add(MetadataField.ALTERNATIVE_HEADLINE, node.get("alternativeHeadline"));
    add(MetadataField.LEAD, node.get("description"));
    add(MetadataField.LEAD, node.get("abstract"));
    add(MetadataField.PUBLISHED, node.get("datePublished"));
    add(MetadataField.PUBLISHED, node.get("dateCreated"));
    add(MetadataField.MODIFIED, node.get("dateModified"));
    addNames(MetadataField.AUTHOR, node.get("author"));
    addNames(MetadataField.AUTHOR, node.get("creator"));
    addNames(MetadataField.PUBLISHER, node.get("publisher"));
    addNames(MetadataField.COPYRIGHT_HOLDER, node.get("copyrightHolder"));
    add(MetadataField.USAGE_TERMS, node.get("license"));
    add(MetadataField.USAGE_TERMS, node.get("usageInfo"));
    add(MetadataField.SECTION, node.get("articleSection"));
    add(MetadataField.GENRE, node.get("genre"));
    add(MetadataField.KEYWORDS, node.get("keywords"));
    add(MetadataField.LANGUAGE, node.get("inLanguage"));
    add(MetadataField.IMAGE, node.get("image"));
    add(MetadataField.FREE_ACCESS, node.get("isAccessibleForFree"));
  }

  private void addPage(Map<?, ?> node) {
    add(MetadataField.PUBLISHED, node.get("datePublished"));
    add(MetadataField.MODIFIED, node.get("dateModified"));
    addNames(MetadataField.AUTHOR, node.get("author"));
    add(MetadataField.LANGUAGE, node.get("inLanguage"));
  }

  private void addTypes() {
    for (JsonLdNode node : nodes) {
      if (node.depth() == 0) {
        add(MetadataField.TYPE, node.properties().get("@type"));
      }
    }
  }

  /** The body of the article node first; others follow in case the selection was wrong. */
  private void addBodies(@Nullable JsonLdNode article) {
    if (article != null && article.properties().get("articleBody") instanceof String text) {
      candidates.addDeclaredBody(text);
    }
    for (JsonLdNode node : nodes) {
      if (!node.equals(article) && node.properties().get("articleBody") instanceof String text) {
        candidates.addDeclaredBody(text);
      }
    }
  }

  private void add(MetadataField metadataField, @Nullable Object value) {
    for (String text : texts(value)) {
      candidates.add(metadataField, FieldOrigin.JSON_LD, text);
    }
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    List<?> values =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object item : values.subList(0, Math.min(values.size(), MAX_NAMES))) {
      Object text = item;
      if (item instanceof Map<?, ?> map) {
        text = firstOf(map, "@value", "url", "name", "@id", "termCode");
      }
      if (text instanceof String string) {
        texts.add(string);
      }
    }
    return texts;
  }

  private static @Nullable Object firstOf(Map<?, ?> map, String... keys) {
    for (String key : keys) {
      if (map.get(key) instanceof String text) {
        return text;
      }
    }
    return null;
  }

  /** Adds the names of people and organisations, whose nodes may be referenced by id. */
  private void addNames(MetadataField metadataField, @Nullable Object value) {
    Deque<Object> open = new ArrayDeque<>();
    if (value != null) {
      open.add(value);
    }
    for (int i = 0; i < MAX_NAMES && !open.isEmpty(); i++) {
      switch (open.removeFirst()) {
        case String text -> candidates.add(metadataField, FieldOrigin.JSON_LD, text);
        case List<?> list -> open.addAll(list.subList(0, Math.min(list.size(), MAX_NAMES)));
        case Map<?, ?> map -> addName(metadataField, resolve(map), open);
        default -> {}
      }
    }
  }

  private void addName(MetadataField metadataField, Map<?, ?> map, Deque<Object> open) {
    Object name = map.get("name");
    Set<SchemaType> kinds = SchemaType.typesOf(map);
    boolean collective =
        metadataField == MetadataField.AUTHOR
            && kinds.contains(SchemaType.ORGANISATION)
            && !kinds.contains(SchemaType.PERSON);
    switch (name) {
      case String text ->
          candidates.add(
              collective ? MetadataField.COLLECTIVE_AUTHOR : metadataField,
              FieldOrigin.JSON_LD,
              text);
      case List<?> list -> open.addAll(list.subList(0, Math.min(list.size(), MAX_NAMES)));
      case null, default -> {}
    }
  }

  private Map<?, ?> resolve(Map<?, ?> map) {
    boolean reference = map.get("name") == null && map.get("@id") instanceof String;
    Map<?, ?> target = reference ? byId.get(String.valueOf(map.get("@id"))) : null;
    return target == null ? map : target;
  }
}
