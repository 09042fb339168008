package wirewatch.pipeline.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

/** A watch for tests: at once, once a story, over the default channels. */
public record TestWatch(
    String id,
    String query,
    DeliveryMode mode,
    @Nullable QuietHours quiet,
    boolean perStory,
    @Nullable Instant muted) {

  public static TestWatch of(String id, String query) {
    return new TestWatch(id, query, new DeliveryMode.Immediate(), null, true, null);
  }

  TestWatch mode(DeliveryMode other) {
    return new TestWatch(id, query, other, quiet, perStory, muted);
  }

  TestWatch quiet(@Nullable QuietHours hours) {
    return new TestWatch(id, query, mode, hours, perStory, muted);
  }

  TestWatch perArticle() {
    return new TestWatch(id, query, mode, quiet, false, muted);
  }

  TestWatch mutedUntil(Instant until) {
    return new TestWatch(id, query, mode, quiet, perStory, until);
  }

  public Watch watch() {
    return new Watch(
        id,
        "Watch " + id,
        query,
        Set.of(),
        Severity.MEDIUM,
        List.of(),
        mode,
        quiet,
        perStory,
        0,
        0,
        null,
        muted,
        null,
        null);
  }
}
