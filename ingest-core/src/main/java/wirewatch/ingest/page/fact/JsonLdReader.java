package wirewatch.ingest.page.fact;

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
import wirewatch.ingest.model.Origin;

/** Reads the schema.org properties of the JSON-LD node that describes this page's article. */
public final class JsonLdReader {
  private static final int MAX_NODES = 5_000;
  private static final int MAX_NAMES = 40;

  private final List<LdNode> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Clues candidates;

  private JsonLdReader(Clues candidates) {
    this.candidates = candidates;
  }

  /** Adds the properties of the article node, which is selected by similarity to the page. */
  public static void read(Sight elements, PageWords words, Clues candidates) {
    JsonLdReader reader = new JsonLdReader(candidates);
    reader.collect(JsonScripts.values(elements.scripts));
    LdNode page = reader.best(words, EnumSet.of(Kind.PAGE));
    LdNode article = reader.best(words, EnumSet.of(Kind.ARTICLE, Kind.LIVE));
    if (article != null) {
      reader.addArticle(article.map());
    }
    if (page != null) {
      reader.addPage(page.map());
    }
    reader.addTypes();
    reader.addBodies(article);
  }

  private void collect(List<Object> roots) {
    Deque<LdNode.Place> open = new ArrayDeque<>();
    for (Object root : roots) {
      open.addLast(new LdNode.Place(root, 0));
    }
    while (!open.isEmpty() && nodes.size() < MAX_NODES) {
      LdNode.Place place = open.removeFirst();
      if (place.value() instanceof List<?> list) {
        list.forEach(item -> open.addLast(new LdNode.Place(item, place.depth())));
      } else if (place.value() instanceof Map<?, ?> map) {
        keep(map, place.depth());
        map.forEach((key, value) -> open.addLast(place.inside(String.valueOf(key), value)));
      }
    }
  }

  private void keep(Map<?, ?> map, int depth) {
    if (map.get("@type") != null) {
      nodes.add(LdNode.of(map, depth));
    }
    if (map.size() > 1 && map.get("@id") instanceof String id) {
      byId.putIfAbsent(id, map);
    }
  }

  private @Nullable LdNode best(PageWords words, Set<Kind> kinds) {
    LdNode best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (LdNode node : nodes) {
      boolean other = Collections.disjoint(node.kinds(), kinds);
      double score = other ? Double.NEGATIVE_INFINITY : node.score(words);
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    return best;
  }

  private void addArticle(Map<?, ?> node) {
    add(Field.HEADLINE, node.get("headline"));
    add(Field.HEADLINE, node.get("name"));
    add(Field.ALTERNATIVE_HEADLINE, node.get("alternativeHeadline"));
    add(Field.LEAD, node.get("description"));
    add(Field.LEAD, node.get("abstract"));
    add(Field.PUBLISHED, node.get("datePublished"));
    add(Field.PUBLISHED, node.get("dateCreated"));
    add(Field.MODIFIED, node.get("dateModified"));
    addNames(Field.AUTHOR, node.get("author"));
    addNames(Field.AUTHOR, node.get("creator"));
    addNames(Field.PUBLISHER, node.get("publisher"));
    addNames(Field.COPYRIGHT_HOLDER, node.get("copyrightHolder"));
    add(Field.USAGE_TERMS, node.get("license"));
    add(Field.USAGE_TERMS, node.get("usageInfo"));
    add(Field.SECTION, node.get("articleSection"));
    add(Field.GENRE, node.get("genre"));
    add(Field.KEYWORDS, node.get("keywords"));
    add(Field.LANGUAGE, node.get("inLanguage"));
    add(Field.IMAGE, node.get("image"));
    add(Field.FREE_ACCESS, node.get("isAccessibleForFree"));
  }

  private void addPage(Map<?, ?> node) {
    add(Field.PUBLISHED, node.get("datePublished"));
    add(Field.MODIFIED, node.get("dateModified"));
    addNames(Field.AUTHOR, node.get("author"));
    add(Field.LANGUAGE, node.get("inLanguage"));
  }

  private void addTypes() {
    for (LdNode node : nodes) {
      if (node.depth() == 0) {
        add(Field.TYPE, node.map().get("@type"));
      }
    }
  }

  /** The body of the article node first; others follow in case the selection was wrong. */
  private void addBodies(@Nullable LdNode article) {
    if (article != null && article.map().get("articleBody") instanceof String text) {
      candidates.addBody(text);
    }
    for (LdNode node : nodes) {
      if (!node.equals(article) && node.map().get("articleBody") instanceof String text) {
        candidates.addBody(text);
      }
    }
  }

  private void add(Field field, @Nullable Object value) {
    for (String text : texts(value)) {
      candidates.add(field, Origin.JSON_LD, text);
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
  private void addNames(Field field, @Nullable Object value) {
    Deque<Object> open = new ArrayDeque<>();
    if (value != null) {
      open.add(value);
    }
    for (int i = 0; i < MAX_NAMES && !open.isEmpty(); i++) {
      switch (open.removeFirst()) {
        case String text -> candidates.add(field, Origin.JSON_LD, text);
        case List<?> list -> open.addAll(list.subList(0, Math.min(list.size(), MAX_NAMES)));
        case Map<?, ?> map -> addName(field, resolve(map), open);
        default -> {}
      }
    }
  }

  private void addName(Field field, Map<?, ?> map, Deque<Object> open) {
    Object name = map.get("name");
    Set<Kind> kinds = Kind.of(map);
    boolean collective =
        field == Field.AUTHOR && kinds.contains(Kind.ORGANISATION) && !kinds.contains(Kind.PERSON);
    switch (name) {
      case String text ->
          candidates.add(collective ? Field.COLLECTIVE_AUTHOR : field, Origin.JSON_LD, text);
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
