package wirewatch.esplugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

/** temp. */
final class WatchDocument {
  private WatchDocument() {}

  static @Nullable Watch read(Map<String, Object> d) {
    if (!(d.get("id") instanceof String id) || !(d.get("query") instanceof String query)) {
      return null;
    }
    return new Watch(
        id,
        id,
        query,
        Set.of(),
        Severity.LOW,
        List.of(),
        new Mode.Immediate(),
        null,
        true,
        1,
        null,
        null,
        null,
        null);
  }
}
