package wirewatch.dashboards.install;

/**
 * The status of a Wirewatch object in Kibana.
 *
 * @param installedEdition the installed edition; empty for none
 */
public record InstallationStatus(
    Kind kind, String id, String title, State state, String installedEdition) {

  /** The type of object. */
  public enum Kind {
    DATA_VIEW("data view", "index-pattern"),
    SAVED_SEARCH("saved search", "search"),
    DASHBOARD("dashboard", "dashboard");

    private final String label;
    private final String savedObjectType;

    Kind(String word, String type) {
      this.label = word;
      this.savedObjectType = type;
    }

    public String label() {
      return label;
    }

    /** Returns Kibana's saved object type. */
    String savedObjectType() {
      return savedObjectType;
    }
  }

  /** The result of the comparison with this version of Wirewatch. */
  public enum State {
    SAME,
    DIFFERENT,
    MISSING
  }
}
