package wirewatch.console.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A live event.
 *
 * @param id unique within the process; see {@link LiveEventFeed#subscribe}
 * @param data the JSON object; its texts come from the web and are untrusted
 */
public record LiveEvent(String id, Kind kind, Map<String, Object> data) {

  public LiveEvent {
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
    public String eventName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
