package wirewatch.app.news;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happened.
 *
 * @param id names it within a process; see {@link Newsfeed#subscribe}
 * @param data as it stands in JSON; its texts come from the web and are untrusted
 */
public record News(String id, Kind kind, Map<String, Object> data) {

  public News {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** What happened. */
  public enum Kind {
    /** An article is stored, new or revised. */
    ARTICLE,
    /** A watch rang. */
    ALERT,
    /** The news since the one asked for are not all kept: load what is shown again. */
    GAP;

    /** The name of the server-sent event. */
    public String event() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
