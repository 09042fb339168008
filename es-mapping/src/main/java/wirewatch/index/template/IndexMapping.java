package wirewatch.index.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wirewatch.index.client.ClusterClient;

/** The fields of a document type, as declared by its index template. */
public final class IndexMapping {
  private static final IndexMapping ARTICLES = read("articles.json");
  private static final IndexMapping ALERTS = read("alerts.json");
  private static final IndexMapping CRAWL = read("crawl.json");

  private final Map<String, Field> fields;

  private IndexMapping(Map<String, Field> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /**
   * A field, or a sub-field such as {@code article.headline.keyword}.
   *
   * @param type the Elasticsearch field type
   * @param nested whether the field is inside a nested object, which Kibana charts cannot read
   */
  public record Field(String name, String type, boolean nested) {}

  /** Returns the mapping of {@code wirewatch-articles-*} and {@code wirewatch-revisions-*}. */
  public static IndexMapping articles() {
    return ARTICLES;
  }

  /** Returns the mapping of {@code wirewatch-alerts-*}. */
  public static IndexMapping alerts() {
    return ALERTS;
  }

  /** Returns the mapping of {@code wirewatch-crawl-*}. */
  public static IndexMapping crawl() {
    return CRAWL;
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Returns the fields sorted by name, including nested objects but not plain objects. */
  public Map<String, Field> fields() {
    return fields;
  }

  private static IndexMapping read(String resource) {
    try {
      JsonNode mappings =
          ClusterClient.JSON
              .readTree(TemplateResources.readText(resource))
              .at("/template/mappings");
      Map<String, Field> fields = new TreeMap<>();
      collect("", mappings, false, fields);
      return new IndexMapping(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("template %s is not JSON".formatted(resource), e);
    }
  }

  private static void collect(
      String path, JsonNode parent, boolean nested, Map<String, Field> fields) {
    parent
        .path("properties")
        .properties()
        .forEach(entry -> add(path + entry.getKey(), entry.getValue(), nested, fields));
  }

  private static void add(String name, JsonNode field, boolean nested, Map<String, Field> fields) {
    String type = field.path("type").asText("object");
    if (!type.equals("object")) {
      fields.put(name, new Field(name, type, nested));
    }
    field
        .path("fields")
        .properties()
        .forEach(sub -> add(name + "." + sub.getKey(), sub.getValue(), nested, fields));
    collect(name + ".", field, nested || type.equals("nested"), fields);
  }
}
