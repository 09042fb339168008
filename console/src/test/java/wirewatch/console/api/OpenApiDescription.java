package wirewatch.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** {@code openapi.json}, to validate responses against it. */
final class OpenApiDescription {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonNode root;

  private OpenApiDescription(JsonNode root) {
    this.root = root;
  }

  static OpenApiDescription read() throws IOException {
    return new OpenApiDescription(JSON.readTree(RestApi.description()));
  }

  JsonNode root() {
    return root;
  }

  /** Returns the operation of a method and a path without its query. */
  Optional<JsonNode> operation(String method, String path) {
    return root.path("paths").properties().stream()
        .filter(
            entry ->
                new ApiRoute(io.javalin.http.HandlerType.GET, entry.getKey(), context -> {})
                    .isForPath(path))
        .sorted((a, b) -> Boolean.compare(a.getKey().contains("{"), b.getKey().contains("{")))
        .map(entry -> entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  /** Returns the violations in a response. */
  Set<ValidationMessage> problems(JsonNode operation, int status, JsonNode body) {
    JsonNode response = operation.path("responses").path(String.valueOf(status));
    if (response.has("$ref")) {
      response = root.at(response.get("$ref").asText().substring(1));
    }
    JsonNode schema = response.path("content").path(0);
    for (JsonNode content : response.path("content")) {
      schema = content.path("schema");
    }
    if (!schema.isObject()) {
      throw new AssertionError("no schema for status " + status);
    }
    return schema(schema).validate(body);
  }

  JsonSchema schema(JsonNode schema) {
    ObjectNode whole = ((ObjectNode) schema.deepCopy());
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole);
  }
}
