package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Imports saved objects. Kibana responds with 200 also to a failed import; the body has errors. */
final class SavedObjectImport {
  private static final String PATH = "/api/saved_objects/_import?overwrite=true";
  private static final String OPERATION = "importing saved objects";

  private SavedObjectImport() {}

  static void run(KibanaClient kibana, String lines) throws KibanaException {
    KibanaResponse kibanaResponse = kibana.upload(OPERATION, PATH, lines);
    if (!kibanaResponse.isSuccess()) {
      throw kibana.advice().toException(OPERATION, kibanaResponse);
    }
    JsonNode body = kibanaResponse.json();
    if (!body.path("success").asBoolean(false)) {
      throw new KibanaException(
          "%s failed: %s".formatted(OPERATION, String.join("; ", problems(body.path("errors")))));
    }
  }

  private static List<String> problems(JsonNode errors) {
    List<String> problems = new ArrayList<>();
    for (JsonNode error : errors) {
      problems.add(
          "%s %s: %s"
              .formatted(error.path("type").asText(), error.path("id").asText(), reason(error)));
    }
    return problems.isEmpty() ? List.of("Kibana gives no reason: check its log") : problems;
  }

  private static String reason(JsonNode error) {
    JsonNode detail = error.path("error");
    String type = detail.path("type").asText();
    return switch (type) {
      case "conflict", "ambiguous_conflict" ->
          "an object of that name belongs to another space (%s): delete it there, or choose that"
                  .formatted(type)
              + " space with --space";
      case "missing_references" ->
          "it needs %s, which is not there: run the command again, and if that does not help,"
                  .formatted(references(detail))
              + " import wirewatch.ndjson by hand";
      case "unsupported_type" ->
          "this Kibana does not support the object type: Dashboards or Discover is disabled";
      default ->
          "%s: this Kibana rejects the object; compare its version with docs/kibana.md"
              .formatted(detail.path("message").asText(type));
    };
  }

  private static String references(JsonNode detail) {
    List<String> names = new ArrayList<>();
    for (JsonNode reference : detail.path("references")) {
      names.add(reference.path("type").asText() + " " + reference.path("id").asText());
    }
    return String.join(", ", names);
  }
}
