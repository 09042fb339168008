package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.board.Boards;
import wirewatch.dashboards.board.Searches;
import wirewatch.dashboards.board.Views;
import wirewatch.dashboards.format.ApiForm;
import wirewatch.dashboards.format.Edition;
import wirewatch.dashboards.install.Standing.Kind;
import wirewatch.dashboards.install.Standing.State;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/** Compares what a Kibana has with what this Wirewatch would write. */
final class Inspection {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private final KibanaClient kibana;
  private final KibanaVersion version;

  Inspection(KibanaClient kibana, KibanaVersion version) {
    this.kibana = kibana;
    this.version = version;
  }

  List<Standing> all() throws KibanaProblem {
    List<Standing> standings = new ArrayList<>();
    for (DataView view : Views.all()) {
      standings.add(of(view));
    }
    for (SavedSearch search : Searches.all()) {
      Wanted wanted =
          new Wanted(Kind.SAVED_SEARCH, search.id(), search.title(), Edition.of(search));
      standings.add(bySavedObject(wanted));
    }
    for (Dashboard dashboard : Boards.all()) {
      Wanted wanted =
          new Wanted(Kind.DASHBOARD, dashboard.id(), dashboard.title(), Edition.of(dashboard));
      standings.add(version.hasDashboardsApi() ? byApi(wanted) : bySavedObject(wanted));
    }
    return standings;
  }

  private record Wanted(Kind kind, String id, String title, String edition) {
    Standing missing() {
      return new Standing(kind, id, title, State.MISSING, "");
    }

    Standing described(String description) {
      String found = Edition.in(description).orElse("");
      State state = found.equals(edition) ? State.SAME : State.DIFFERENT;
      return new Standing(kind, id, title, state, found);
    }
  }

  private Standing of(DataView view) throws KibanaProblem {
    String what = "reading the data view " + view.id();
    Answer answer = kibana.get(what, "/api/data_views/data_view/" + view.id());
    if (answer.status() == NOT_FOUND) {
      return standing(view, State.MISSING);
    }
    JsonNode there = successful(what, answer).path("data_view");
    ObjectNode wanted = ApiForm.of(view);
    for (String key : List.of("title", "name", "timeFieldName", "fieldFormats")) {
      if (!wanted.path(key).equals(there.path(key))) {
        return standing(view, State.DIFFERENT);
      }
    }
    return standing(view, State.SAME);
  }

  private static Standing standing(DataView view, State state) {
    return new Standing(Kind.DATA_VIEW, view.id(), view.name(), state, "");
  }

  private Standing byApi(Wanted wanted) throws KibanaProblem {
    String what = "reading the dashboard " + wanted.id();
    Answer answer = kibana.get(what, "/api/dashboards/" + wanted.id());
    return answer.status() == NOT_FOUND
        ? wanted.missing()
        : wanted.described(successful(what, answer).at("/data/description").asText());
  }

  /** Reads by export, available in all versions; a missing object is reported with status 400. */
  private Standing bySavedObject(Wanted wanted) throws KibanaProblem {
    String what = "reading the %s %s".formatted(wanted.kind().word(), wanted.id());
    ObjectNode body = JSON.createObjectNode().put("excludeExportDetails", true);
    body.put("includeReferencesDeep", false);
    body.putArray("objects").addObject().put("type", wanted.kind().type()).put("id", wanted.id());
    Answer answer = kibana.json(what, "POST", "/api/saved_objects/_export", body.toString());
    if (answer.status() == BAD_REQUEST && isMissing(answer.json())) {
      return wanted.missing();
    }
    return wanted.described(successful(what, answer).at("/attributes/description").asText());
  }

  private static boolean isMissing(JsonNode answer) {
    JsonNode objects = answer.at("/attributes/objects");
    return objects.size() == 1 && objects.at("/0/error/statusCode").asInt() == NOT_FOUND;
  }

  private JsonNode successful(String what, Answer answer) throws KibanaProblem {
    if (!answer.isSuccess()) {
      throw kibana.remedy().of(what, answer);
    }
    return answer.json();
  }
}
