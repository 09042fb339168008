package wirewatch.index.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.IndexLanguages;

/**
 * The expected definition of a template or pipeline in Elasticsearch.
 *
 * @param kind the API path, such as {@code _component_template}
 * @param body the definition, with its hash in {@code _meta.content} to detect changes
 */
record TemplateDefinition(String kind, String name, ObjectNode body) {
  private static final String COMPONENT = "_component_template";
  private static final String INDEX = "_index_template";
  private static final String PIPELINE = "_ingest/pipeline";

  /** Returns the component templates, which must be installed first. */
  static List<TemplateDefinition> componentTemplates() {
    return read("component", COMPONENT);
  }

  /** Returns the index templates. */
  static List<TemplateDefinition> indexTemplates() {
    List<TemplateDefinition> indices = read("index", INDEX);
    IndexLanguages.analyzers()
        .forEach((language, analyzer) -> indices.add(articleTemplate(language, analyzer)));
    return indices;
  }

  /** Returns the pipelines that use the ingest plugin. */
  static List<TemplateDefinition> pipelines() {
    return read("pipeline", PIPELINE);
  }

  /** Returns the templates of indices that shippers write to through these pipelines. */
  static List<TemplateDefinition> shippedIndexTemplates() {
    return read("shipped", INDEX);
  }

  private static List<TemplateDefinition> read(String word, String kind) {
    List<TemplateDefinition> templates = new ArrayList<>();
    for (List<String> row : TemplateResources.readCsvRows("templates.csv")) {
      if (row.get(0).equals(word)) {
        templates.add(of(kind, row.get(1), TemplateResources.readText(row.get(2))));
      }
    }
    return templates;
  }

  /** Returns the template of the article indices of one language. */
  static TemplateDefinition articleTemplate(String language, String analyzer) {
    String text = TemplateResources.readText("article-index.json");
    return of(
        INDEX,
        "wirewatch-articles-" + language,
        text.replace("${language}", language).replace("${analyzer}", analyzer));
  }

  private static TemplateDefinition of(String kind, String name, String text) {
    try {
      ObjectNode body = (ObjectNode) ClusterClient.JSON.readTree(text);
      ((ObjectNode) body.get("_meta")).put("content", ContentHash.of(text));
      return new TemplateDefinition(kind, name, body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("template %s is not JSON".formatted(name), e);
    }
  }

  String endpoint() {
    return "/" + kind + "/" + name;
  }

  /** Returns whether the {@code _meta} of an installed template has the hash of this one. */
  boolean hasSameContent(JsonNode meta) {
    return body.get("_meta").equals(meta);
  }

  /** Returns the mapping of this template; empty if it has none. */
  Map<String, JsonNode> mapping() {
    JsonNode mappings = body.path("template").path("mappings");
    return mappings.isMissingNode() ? Map.of() : Map.of("properties", mappings.get("properties"));
  }
}
