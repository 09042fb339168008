package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.board.Boards;
import wirewatch.dashboards.board.Searches;
import wirewatch.dashboards.board.Views;
import wirewatch.dashboards.format.ApiForm;
import wirewatch.dashboards.format.DashboardObject;
import wirewatch.dashboards.format.SavedObjects;
import wirewatch.dashboards.install.Standing.Kind;
import wirewatch.dashboards.install.Standing.State;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/**
 * Installs data views, saved searches and dashboards in Kibana, by the Dashboards API if available
 * (9.4) and otherwise by import (8.19). Objects of the current edition are left unchanged, including
 * edits by users.
 */
public final class Installer implements AutoCloseable {
  private final KibanaClient kibana;
  private final KibanaVersion version;
  private final Inspection inspection;

  private Installer(KibanaClient kibana, KibanaVersion version) {
    this.kibana = kibana;
    this.version = version;
    this.inspection = new Inspection(kibana, version);
  }

  /** Connects and reads the version; throws if it is too old. */
  public static Installer connect(KibanaOptions options) throws KibanaProblem {
    KibanaClient kibana = new KibanaClient(options);
    try {
      return new Installer(kibana, version(kibana, options));
    } catch (KibanaProblem e) {
      kibana.close();
      throw e;
    }
  }

  private static KibanaVersion version(KibanaClient kibana, KibanaOptions options)
      throws KibanaProblem {
    Answer answer = kibana.status();
    if (!answer.isSuccess()) {
      throw kibana.remedy().of("reading its version", answer);
    }
    JsonNode status = answer.json();
    if (!status.has("status") && !status.has("version")) {
      throw new KibanaProblem(
          "the server at %s is not Kibana: correct the URL or its base path"
              .formatted(options.address()));
    }
    KibanaVersion version =
        KibanaVersion.of(status).orElseThrow(() -> new KibanaProblem(hidden(options)));
    if (!version.isSupported()) {
      throw new KibanaProblem(
          "Kibana %s at %s is too old: the dashboards need 8.19 or newer"
              .formatted(version.text(), options.address()));
    }
    return version;
  }

  private static String hidden(KibanaOptions options) {
    Credentials credentials = options.credentials();
    return "Kibana at %s does not report its version to %s: configure an API key or a user"
        .formatted(
            options.address(), credentials instanceof Credentials.None ? "anonymous users" : credentials);
  }

  public KibanaVersion version() {
    return version;
  }

  /** Returns the installation status of all objects. */
  public List<Standing> inspect() throws KibanaProblem {
    return inspection.all();
  }

  /**
   * Writes the objects that are missing or of another edition.
   *
   * @param replace whether to write all objects, overwriting edits by users
   * @return the written objects, with their status before
   */
  public List<Standing> install(boolean replace) throws KibanaProblem {
    List<Standing> wanted = new ArrayList<>(inspect());
    wanted.removeIf(standing -> !replace && standing.state() == State.SAME);
    for (DataView view : Views.all()) {
      if (has(wanted, Kind.DATA_VIEW, view.id())) {
        write(view);
      }
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (SavedSearch search : Searches.all()) {
      if (has(wanted, Kind.SAVED_SEARCH, search.id())) {
        objects.add(SavedObjects.of(search));
      }
    }
    for (Dashboard dashboard : Boards.all()) {
      if (has(wanted, Kind.DASHBOARD, dashboard.id())) {
        if (version.hasDashboardsApi()) {
          write(dashboard);
        } else {
          objects.add(DashboardObject.of(dashboard));
        }
      }
    }
    if (!objects.isEmpty()) {
      Import.run(kibana, SavedObjects.lines(objects));
    }
    return wanted;
  }

  private static boolean has(List<Standing> standings, Kind kind, String id) {
    return standings.stream().anyMatch(one -> one.kind() == kind && one.id().equals(id));
  }

  private void write(DataView view) throws KibanaProblem {
    ObjectNode body = ApiForm.of(view);
    ObjectNode wrapped = body.objectNode();
    wrapped.set("data_view", body);
    wrapped.put("override", true);
    String what = "writing the data view " + view.id();
    Answer answer = kibana.json(what, "POST", "/api/data_views/data_view", wrapped.toString());
    if (!answer.isSuccess()) {
      throw kibana.remedy().of(what, answer);
    }
  }

  private void write(Dashboard dashboard) throws KibanaProblem {
    String what = "writing the dashboard " + dashboard.id();
    String path = "/api/dashboards/" + dashboard.id();
    Answer answer = kibana.json(what, "PUT", path, ApiForm.of(dashboard).toString());
    if (!answer.isSuccess()) {
      throw kibana.remedy().of(what, answer);
    }
  }

  @Override
  public void close() {
    kibana.close();
  }
}
