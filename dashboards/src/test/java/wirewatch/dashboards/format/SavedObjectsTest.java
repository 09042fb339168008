package wirewatch.dashboards.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirewatch.dashboards.DashboardFiles;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.model.Dashboard;

class SavedObjectsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> VERSIONS =
      Map.of("index-pattern", "8.0.0", "search", "10.5.0", "dashboard", "10.2.0");

  private static Map<String, JsonNode> objects() throws JsonProcessingException {
    Map<String, JsonNode> objects = new LinkedHashMap<>();
    String lines = Objects.requireNonNull(DashboardFiles.files().get("wirewatch.ndjson"));
    for (String line : lines.split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode object = JSON.readTree(line);
        objects.put(object.path("type").asText() + " " + object.path("id").asText(), object);
      }
    }
    return objects;
  }

  private static JsonNode object(String key) throws JsonProcessingException {
    return Objects.requireNonNull(objects().get(key), key);
  }

  @Test
  void haveVersionsThatEveryKibanaFrom819Accepts() throws Exception {
    assertThat(objects().values())
        .hasSize(16)
        .allSatisfy(
            object -> {
              assertThat(object.path("coreMigrationVersion").asText()).isEqualTo("8.8.0");
              assertThat(object.path("typeMigrationVersion").asText())
                  .isEqualTo(VERSIONS.get(object.path("type").asText()));
            });
  }

  @Test
  void referToObjectsInSameFile() throws Exception {
    Map<String, JsonNode> objects = objects();
    objects
        .values()
        .forEach(
            object ->
                assertThat(object.path("references"))
                    .allSatisfy(
                        reference ->
                            assertThat(objects)
                                .containsKey(
                                    reference.path("type").asText()
                                        + " "
                                        + reference.path("id").asText())));
  }

  @Test
  void storePanelStateAsText() throws Exception {
    JsonNode attributes = object("dashboard wirewatch-newsroom").path("attributes");
    assertThat(attributes.path("panelsJSON").isTextual()).isTrue();
    assertThat(attributes.path("optionsJSON").isTextual()).isTrue();
    assertThat(attributes.at("/kibanaSavedObjectMeta/searchSourceJSON").isTextual()).isTrue();
    assertThat(attributes.at("/controlGroupInput/panelsJSON").isTextual()).isTrue();
  }

  @Test
  void nameEveryReferenceAsKibanaLooksItUp() throws Exception {
    for (Dashboard dashboard : DashboardCatalog.all()) {
      JsonNode object = object("dashboard " + dashboard.id());
      Map<String, String> references = new HashMap<>();
      object
          .path("references")
          .forEach(one -> references.put(one.path("name").asText(), one.path("id").asText()));
      for (JsonNode panel : JSON.readTree(object.at("/attributes/panelsJSON").asText())) {
        String index = panel.path("panelIndex").asText();
        assertThat(panel.at("/gridData/i").asText()).isEqualTo(index);
        switch (panel.path("type").asText()) {
          case "lens" -> {
            assertThat(references).containsKey(index + ":indexpattern-datasource-layer-layer0");
            assertThat(columns(panel)).isNotEmpty();
          }
          case "search" -> assertThat(references).containsKey(index + ":panel_" + index);
          default -> assertThat(panel.at("/embeddableConfig/savedVis/type").asText()).isNotEmpty();
        }
        for (JsonNode event : panel.at("/embeddableConfig/enhancements/dynamicActions/events")) {
          assertThat(references)
              .containsKey(
                  "%s:drilldown:DASHBOARD_TO_DASHBOARD_DRILLDOWN:%s:dashboardId"
                      .formatted(index, event.path("eventId").asText()));
        }
      }
      JSON.readTree(object.at("/attributes/controlGroupInput/panelsJSON").asText())
          .fieldNames()
          .forEachRemaining(
              id ->
                  assertThat(references)
                      .containsKey("controlGroup_" + id + ":optionsListDataView"));
    }
  }

  private static JsonNode columns(JsonNode panel) {
    return panel.at(
        "/embeddableConfig/attributes/state/datasourceStates/formBased/layers/layer0/columns");
  }

  @Test
  void everyAccessorOfAChartIsAColumn() throws Exception {
    for (Dashboard dashboard : DashboardCatalog.all()) {
      JsonNode object = object("dashboard " + dashboard.id());
      for (JsonNode panel : JSON.readTree(object.at("/attributes/panelsJSON").asText())) {
        JsonNode state = panel.at("/embeddableConfig/attributes/state/visualization");
        JsonNode columns = columns(panel);
        state
            .findValuesAsText("columnId")
            .forEach(id -> assertThat(columns.has(id)).as(id).isTrue());
        for (String key :
            List.of(
                "xAccessor",
                "splitAccessor",
                "metricAccessor",
                "valueAccessor",
                "yAccessor",
                "regionAccessor",
                "tagAccessor")) {
          state
              .findValuesAsText(key)
              .forEach(id -> assertThat(columns.has(id)).as(panel + key).isTrue());
        }
      }
    }
  }

  @Test
  void haveSameEditionInBothFormats() throws Exception {
    for (Dashboard dashboard : DashboardCatalog.all()) {
      String api = ApiRequestBodies.of(dashboard).path("description").asText();
      String saved = DashboardSavedObject.of(dashboard).at("/attributes/description").asText();
      assertThat(api).isEqualTo(saved);
      assertThat(Edition.parse(api)).contains(Edition.of(dashboard));
    }
  }
}
