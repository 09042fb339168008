package wirewatch.dashboards.install;

/**
 * The status of a Wirewatch object in Kibana.
 *
 * @param found the installed edition; empty for none
 */
public record Standing(Kind kind, String id, String title, State state, String found) {

  /** The type of object. */
  public enum Kind {
    DATA_VIEW("data view", "index-pattern"),
    SAVED_SEARCH("saved search", "search"),
    DASHBOARD("dashboard", "dashboard");

    private final String word;
    private final String type;

    Kind(String word, String type) {
      this.word = word;
      this.type = type;
    }

    public String word() {
      return word;
    }

    /** Returns Kibana's saved object type. */
    String type() {
      return type;
    }
  }

  /** The result of the comparison with this version of Wirewatch. */
  public enum State {
    SAME,
    DIFFERENT,
    MISSING
  }
}
