package wirewatch.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.IndexLanguages;

/**
 * A template as it should be in Elasticsearch.
 *
 * @param kind the path of its API, such as {@code _component_template}
 * @param body with its own hash in {@code _meta.content}, by which a change is seen
 */
record Template(String kind, String name, ObjectNode body) {
  private static final String COMPONENT = "_component_template";
  private static final String INDEX = "_index_template";
  private static final String PIPELINE = "_ingest/pipeline";

  /** Parts of templates, which must be there first. */
  static List<Template> components() {
    return read("component", COMPONENT);
  }

  /** The templates of indices. */
  static List<Template> indices() {
    List<Template> indices = read("index", INDEX);
    IndexLanguages.analyzers()
        .forEach((language, analyzer) -> indices.add(articles(language, analyzer)));
    return indices;
  }

  /** The pipelines of the ingest plugin. */
  static List<Template> pipelines() {
    return read("pipeline", PIPELINE);
  }

  /** The templates of the indices that shippers write to through these pipelines. */
  static List<Template> shipped() {
    return read("shipped", INDEX);
  }

  private static List<Template> read(String word, String kind) {
    List<Template> templates = new ArrayList<>();
    for (List<String> row : Table.rows("templates.csv")) {
      if (row.get(0).equals(word)) {
        templates.add(of(kind, row.get(1), Table.text(row.get(2))));
      }
    }
    return templates;
  }

  /** The template of one language's articles. */
  static Template articles(String language, String analyzer) {
    String text = Table.text("article-index.json");
    return of(
        INDEX,
        "wirewatch-articles-" + language,
        text.replace("${language}", language).replace("${analyzer}", analyzer));
  }

  private static Template of(String kind, String name, String text) {
    try {
      ObjectNode body = (ObjectNode) Rest.JSON.readTree(text);
      ((ObjectNode) body.get("_meta")).put("content", ContentHash.of(text));
      return new Template(kind, name, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("template %s is not JSON".formatted(name), e);
    }
  }

  String endpoint() {
    return "/" + kind + "/" + name;
  }

  /** Whether a template's {@code _meta} says that it has this very content. */
  boolean isDescribedBy(JsonNode meta) {
    return body.get("_meta").equals(meta);
  }

  /** The mapping that this template gives to indices, if it gives one. */
  Map<String, JsonNode> mapping() {
    JsonNode mappings = body.path("template").path("mappings");
    return mappings.isMissingNode() ? Map.of() : Map.of("properties", mappings.get("properties"));
  }
}
