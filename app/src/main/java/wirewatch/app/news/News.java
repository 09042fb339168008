package wirewatch.app.news;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A live event.
 *
 * @param id unique within the process; see {@link Newsfeed#subscribe}
 * @param data the JSON object; its texts come from the web and are untrusted
 */
public record News(String id, Kind kind, Map<String, Object> data) {

  public News {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** The kind of event. */
  public enum Kind {
    /** A new or revised article was stored. */
    ARTICLE,
    /** A watch caused an alert. */
    ALERT,
    /** Events since the requested one are missing: the client should reload. */
    GAP;

    /** The name of the server-sent event. */
    public String event() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
