package wirewatch.dashboards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.dashboards.board.Boards;
import wirewatch.dashboards.board.Searches;
import wirewatch.dashboards.board.Views;
import wirewatch.dashboards.format.ApiForm;
import wirewatch.dashboards.format.DashboardObject;
import wirewatch.dashboards.format.SavedObjects;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/** Generates the files in {@code dashboards/generated}, which can be imported manually. */
public final class Dashboards {
  private Dashboards() {}

  /** Returns the content of every file by its relative path, in a fixed order. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (DataView view : Views.all()) {
      files.put("api/data-views/" + view.id() + ".json", ApiForm.text(ApiForm.of(view)));
    }
    for (Dashboard dashboard : Boards.all()) {
      files.put("api/dashboards/" + dashboard.id() + ".json", ApiForm.text(ApiForm.of(dashboard)));
    }
    files.put("wirewatch.ndjson", SavedObjects.lines(savedObjects()));
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
    for (DataView view : Views.all()) {
      objects.add(SavedObjects.of(view));
    }
    for (SavedSearch search : Searches.all()) {
      objects.add(SavedObjects.of(search));
    }
    for (Dashboard dashboard : Boards.all()) {
      objects.add(DashboardObject.of(dashboard));
    }
    return objects;
  }
}
