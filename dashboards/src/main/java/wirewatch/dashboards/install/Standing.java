package wirewatch.dashboards.install;

/**
 * How an object of ours stands in Kibana.
 *
 * @param found the edition that is there; empty for none
 */
public record Standing(Kind kind, String id, String title, State state, String found) {

  /** What it is, in Kibana's words. */
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

    /** The type of its saved object. */
    String type() {
      return type;
    }
  }

  /** Compared with this Wirewatch. */
  public enum State {
    SAME,
    DIFFERENT,
    MISSING
  }
}
