package wirewatch.app.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

/** A watch for tests: at once, once a story, over the default channels. */
record TestWatches(
    String id,
    String query,
    Mode mode,
    @Nullable QuietHours quiet,
    boolean perStory,
    @Nullable Instant muted) {

  static TestWatches of(String id, String query) {
    return new TestWatches(id, query, new Mode.Immediate(), null, true, null);
  }

  TestWatches mode(Mode other) {
    return new TestWatches(id, query, other, quiet, perStory, muted);
  }

  TestWatches quiet(@Nullable QuietHours hours) {
    return new TestWatches(id, query, mode, hours, perStory, muted);
  }

  TestWatches perArticle() {
    return new TestWatches(id, query, mode, quiet, false, muted);
  }

  TestWatches mutedUntil(Instant until) {
    return new TestWatches(id, query, mode, quiet, perStory, until);
  }

  Watch watch() {
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
