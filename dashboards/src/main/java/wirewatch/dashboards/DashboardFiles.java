package wirewatch.dashboards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.board.DataViews;
import wirewatch.dashboards.board.SavedSearches;
import wirewatch.dashboards.format.ApiRequestBodies;
import wirewatch.dashboards.format.DashboardSavedObject;
import wirewatch.dashboards.format.SavedObjects;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/** Generates the files in {@code dashboards/generated}, which can be imported manually. */
public final class DashboardFiles {
  private DashboardFiles() {}

  /** Returns the content of every file by its relative path, in a fixed order. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (DataView view : DataViews.all()) {
      files.put(
          "api/data-views/" + view.id() + ".json",
          ApiRequestBodies.toPrettyJson(ApiRequestBodies.of(view)));
    }
    for (Dashboard dashboard : DashboardCatalog.all()) {
      files.put(
          "api/dashboards/" + dashboard.id() + ".json",
          ApiRequestBodies.toPrettyJson(ApiRequestBodies.of(dashboard)));
    }
    files.put("wirewatch.ndjson", SavedObjects.toNdjson(savedObjects()));
    return files;
  }

  /** Writes all files and returns their paths. */
  public static List<Path> export(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      written.add(Files.writeString(path, file.getValue()));
    }
    return written;
  }

  private static List<ObjectNode> savedObjects() {
    List<ObjectNode> objects = new ArrayList<>();
    for (DataView view : DataViews.all()) {
      objects.add(SavedObjects.of(view));
    }
    for (SavedSearch search : SavedSearches.all()) {
      objects.add(SavedObjects.of(search));
    }
    for (Dashboard dashboard : DashboardCatalog.all()) {
      objects.add(DashboardSavedObject.of(dashboard));
    }
    return objects;
  }
}
