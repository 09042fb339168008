package wirewatch.dashboards.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.model.Dashboard;

/**
 * The bodies of the Dashboards API against a schema: our own, which allows only what the model
 * generates, and Kibana's own where {@code WIREWATCH_KIBANA_SCHEMA} names its file.
 */
class ApiSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  static Stream<Dashboard> boards() {
    return DashboardCatalog.all().stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void conformsToApiSchema(Dashboard board) throws IOException {
    assertThat(ours().validate(ApiRequestBodies.of(board))).isEmpty();
  }

  @Test
  void schemaDetectsInvalidOperation() throws IOException {
    ObjectNode body = ApiRequestBodies.of(DashboardCatalog.all().get(0));
    ((ObjectNode) body.at("/panels/0/config/metrics/0")).put("operation", "middle");
    assertThat(ours().validate(body)).isNotEmpty();
  }

  private static JsonSchema ours() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ApiSchemaTest.class.getResourceAsStream("/wirewatch/dashboards/body.schema.json"))) {
      return FACTORY.getSchema(JSON.readTree(in));
    }
  }

  /** By the type of each panel, so that a mistake gives one message and not hundreds. */
  @ParameterizedTest
  @MethodSource("boards")
  @EnabledIfEnvironmentVariable(named = "WIREWATCH_KIBANA_SCHEMA", matches = ".+")
  void conformsToKibanaSchema(Dashboard board) throws IOException {
    JsonNode schema =
        JSON.readTree(Files.readString(Path.of(System.getenv("WIREWATCH_KIBANA_SCHEMA"))));
    JsonNode body = JSON.readTree(ApiRequestBodies.of(board).toString());
    for (JsonNode panel : body.path("panels")) {
      String type = panel.path("type").asText();
      boolean chart = type.equals("vis");
      String definition =
          chart
              ? Objects.requireNonNull(CHARTS.get(panel.at("/config/type").asText()))
              : "kbn-dashboard-panel-type-" + type;
      assertThat(part(schema, definition).validate(chart ? panel.path("config") : panel))
          .as(panel.path("id").asText())
          .isEmpty();
    }
    assertThat(part(schema, "kbn-dashboard-data").validate(body)).isEmpty();
  }

  private static final Map<String, String> CHARTS =
      Map.of(
          "metric", "metricNoESQL",
          "xy", "xyChartNoESQL",
          "heatmap", "heatmapNoESQL",
          "tag_cloud", "tagcloudNoESQL",
          "region_map", "regionMapNoESQL",
          "data_table", "datatableNoESQL",
          "pie", "pieNoESQL");

  private static JsonSchema part(JsonNode schema, String definition) {
    ObjectNode part = JSON.createObjectNode();
    part.put("$schema", schema.path("$schema").asText());
    part.put("$ref", "#/$defs/" + definition);
    part.set("$defs", schema.path("$defs"));
    return FACTORY.getSchema(part);
  }
}
