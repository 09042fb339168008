package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.board.DataViews;
import wirewatch.dashboards.board.SavedSearches;
import wirewatch.dashboards.format.ApiRequestBodies;
import wirewatch.dashboards.format.Edition;
import wirewatch.dashboards.install.InstallationStatus.Kind;
import wirewatch.dashboards.install.InstallationStatus.State;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/** Compares what a Kibana has with what this Wirewatch would write. */
final class InstallationInspector {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private final KibanaClient kibana;
  private final KibanaVersion version;

  InstallationInspector(KibanaClient kibana, KibanaVersion version) {
    this.kibana = kibana;
    this.version = version;
  }

  List<InstallationStatus> inspectAll() throws KibanaException {
    List<InstallationStatus> standings = new ArrayList<>();
    for (DataView view : DataViews.all()) {
      standings.add(inspect(view));
    }
    for (SavedSearch search : SavedSearches.all()) {
      ExpectedObject expectedObject =
          new ExpectedObject(Kind.SAVED_SEARCH, search.id(), search.title(), Edition.of(search));
      standings.add(inspectBySavedObject(expectedObject));
    }
    for (Dashboard dashboard : DashboardCatalog.all()) {
      ExpectedObject expectedObject =
          new ExpectedObject(
              Kind.DASHBOARD, dashboard.id(), dashboard.title(), Edition.of(dashboard));
      standings.add(
          version.hasDashboardsApi()
              ? inspectByApi(expectedObject)
              : inspectBySavedObject(expectedObject));
    }
    return standings;
  }

  private record ExpectedObject(Kind kind, String id, String title, String edition) {
    InstallationStatus asMissing() {
      return new InstallationStatus(kind, id, title, State.MISSING, "");
    }

    InstallationStatus compareEdition(String description) {
      String found = Edition.parse(description).orElse("");
      State state = found.equals(edition) ? State.SAME : State.DIFFERENT;
      return new InstallationStatus(kind, id, title, state, found);
    }
  }

  private InstallationStatus inspect(DataView view) throws KibanaException {
    String what = "reading the data view " + view.id();
    KibanaResponse kibanaResponse = kibana.get(what, "/api/data_views/data_view/" + view.id());
    if (kibanaResponse.status() == NOT_FOUND) {
      return status(view, State.MISSING);
    }
    JsonNode there = requireSuccess(what, kibanaResponse).path("data_view");
    ObjectNode wanted = ApiRequestBodies.of(view);
    for (String key : List.of("title", "name", "timeFieldName", "fieldFormats")) {
      if (!wanted.path(key).equals(there.path(key))) {
        return status(view, State.DIFFERENT);
      }
    }
    return status(view, State.SAME);
  }

  private static InstallationStatus status(DataView view, State state) {
    return new InstallationStatus(Kind.DATA_VIEW, view.id(), view.name(), state, "");
  }

  private InstallationStatus inspectByApi(ExpectedObject expectedObject) throws KibanaException {
    String what = "reading the dashboard " + expectedObject.id();
    KibanaResponse kibanaResponse = kibana.get(what, "/api/dashboards/" + expectedObject.id());
    return kibanaResponse.status() == NOT_FOUND
        ? expectedObject.asMissing()
        : expectedObject.compareEdition(
            requireSuccess(what, kibanaResponse).at("/data/description").asText());
  }

  /** Reads by export, available in all versions; a missing object is reported with status 400. */
  private InstallationStatus inspectBySavedObject(ExpectedObject expectedObject)
      throws KibanaException {
    String what = "reading the %s %s".formatted(expectedObject.kind().label(), expectedObject.id());
    ObjectNode body = JSON.createObjectNode().put("excludeExportDetails", true);
    body.put("includeReferencesDeep", false);
    body.putArray("objects")
        .addObject()
        .put("type", expectedObject.kind().savedObjectType())
        .put("id", expectedObject.id());
    KibanaResponse kibanaResponse =
        kibana.sendJson(what, "POST", "/api/saved_objects/_export", body.toString());
    if (kibanaResponse.status() == BAD_REQUEST && isMissing(kibanaResponse.json())) {
      return expectedObject.asMissing();
    }
    return expectedObject.compareEdition(
        requireSuccess(what, kibanaResponse).at("/attributes/description").asText());
  }

  private static boolean isMissing(JsonNode response) {
    JsonNode objects = response.at("/attributes/objects");
    return objects.size() == 1 && objects.at("/0/error/statusCode").asInt() == NOT_FOUND;
  }

  private JsonNode requireSuccess(String what, KibanaResponse kibanaResponse)
      throws KibanaException {
    if (!kibanaResponse.isSuccess()) {
      throw kibana.advice().toException(what, kibanaResponse);
    }
    return kibanaResponse.json();
  }
}
