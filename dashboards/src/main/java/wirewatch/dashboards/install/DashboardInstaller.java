package wirewatch.dashboards.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.board.DataViews;
import wirewatch.dashboards.board.SavedSearches;
import wirewatch.dashboards.format.ApiRequestBodies;
import wirewatch.dashboards.format.DashboardSavedObject;
import wirewatch.dashboards.format.SavedObjects;
import wirewatch.dashboards.install.InstallationStatus.Kind;
import wirewatch.dashboards.install.InstallationStatus.State;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.SavedSearch;

/**
 * Installs data views, saved searches and dashboards in Kibana, by the Dashboards API if available
 * (9.4) and otherwise by import (8.19). Objects of the current edition are left unchanged,
 * including edits by users.
 */
public final class DashboardInstaller implements AutoCloseable {
  private final KibanaClient kibana;
  private final KibanaVersion version;
  private final InstallationInspector inspector;

  private DashboardInstaller(KibanaClient kibana, KibanaVersion version) {
    this.kibana = kibana;
    this.version = version;
    this.inspector = new InstallationInspector(kibana, version);
  }

  /** Connects and reads the version; throws if it is too old. */
  public static DashboardInstaller connect(KibanaOptions options) throws KibanaException {
    KibanaClient kibana = new KibanaClient(options);
    try {
      return new DashboardInstaller(kibana, version(kibana, options));
    } catch (KibanaException e) {
      kibana.close();
      throw e;
    }
  }

  private static KibanaVersion version(KibanaClient kibana, KibanaOptions options)
      throws KibanaException {
    KibanaResponse kibanaResponse = kibana.status();
    if (!kibanaResponse.isSuccess()) {
      throw kibana.advice().toException("reading its version", kibanaResponse);
    }
    JsonNode status = kibanaResponse.json();
    if (!status.has("status") && !status.has("version")) {
      throw new KibanaException(
          "the server at %s is not Kibana: correct the URL or its base path"
              .formatted(options.url()));
    }
    KibanaVersion version =
        KibanaVersion.of(status).orElseThrow(() -> new KibanaException(versionHidden(options)));
    if (!version.isSupported()) {
      throw new KibanaException(
          "Kibana %s at %s is too old: the dashboards need 8.19 or newer"
              .formatted(version.text(), options.url()));
    }
    return version;
  }

  private static String versionHidden(KibanaOptions options) {
    Credentials credentials = options.credentials();
    return "Kibana at %s does not report its version to %s: configure an API key or a user"
        .formatted(
            options.url(),
            credentials instanceof Credentials.None ? "anonymous users" : credentials);
  }

  public KibanaVersion version() {
    return version;
  }

  /** Returns the installation status of all objects. */
  public List<InstallationStatus> inspect() throws KibanaException {
    return inspector.inspectAll();
  }

  /**
   * Writes the objects that are missing or of another edition.
   *
   * @param replace whether to write all objects, overwriting edits by users
   * @return the written objects, with their status before
   */
  public List<InstallationStatus> install(boolean replace) throws KibanaException {
    List<InstallationStatus> wanted = new ArrayList<>(inspect());
    wanted.removeIf(installationStatus -> !replace && installationStatus.state() == State.SAME);
    for (DataView view : DataViews.all()) {
      if (contains(wanted, Kind.DATA_VIEW, view.id())) {
        write(view);
      }
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (SavedSearch search : SavedSearches.all()) {
      if (contains(wanted, Kind.SAVED_SEARCH, search.id())) {
        objects.add(SavedObjects.of(search));
      }
    }
    for (Dashboard dashboard : DashboardCatalog.all()) {
      if (contains(wanted, Kind.DASHBOARD, dashboard.id())) {
        if (version.hasDashboardsApi()) {
          write(dashboard);
        } else {
          objects.add(DashboardSavedObject.of(dashboard));
        }
      }
    }
    if (!objects.isEmpty()) {
      SavedObjectImport.run(kibana, SavedObjects.toNdjson(objects));
    }
    return wanted;
  }

  private static boolean contains(List<InstallationStatus> standings, Kind kind, String id) {
    return standings.stream().anyMatch(one -> one.kind() == kind && one.id().equals(id));
  }

  private void write(DataView view) throws KibanaException {
    ObjectNode body = ApiRequestBodies.of(view);
    ObjectNode wrapped = body.objectNode();
    wrapped.set("data_view", body);
    wrapped.put("override", true);
    String what = "writing the data view " + view.id();
    KibanaResponse kibanaResponse =
        kibana.sendJson(what, "POST", "/api/data_views/data_view", wrapped.toString());
    if (!kibanaResponse.isSuccess()) {
      throw kibana.advice().toException(what, kibanaResponse);
    }
  }

  private void write(Dashboard dashboard) throws KibanaException {
    String what = "writing the dashboard " + dashboard.id();
    String path = "/api/dashboards/" + dashboard.id();
    KibanaResponse kibanaResponse =
        kibana.sendJson(what, "PUT", path, ApiRequestBodies.of(dashboard).toString());
    if (!kibanaResponse.isSuccess()) {
      throw kibana.advice().toException(what, kibanaResponse);
    }
  }

  @Override
  public void close() {
    kibana.close();
  }
}
