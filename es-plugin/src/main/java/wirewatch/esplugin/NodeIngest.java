package wirewatch.esplugin;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.PlainText;

/** The {@link Ingest} of the node, created on first use because its models are large. */
final class NodeIngest {
  private static final String SAMPLE =
      "OSLO, March 5 (Example) - \"The first reading is the slowest,\" Minister Ann Example said.";

  private final AtomicBoolean warmed = new AtomicBoolean();
  private volatile @Nullable Ingest ingest;

  Ingest get() {
    Ingest known = ingest;
    return known == null ? make() : known;
  }

  private synchronized Ingest make() {
    Ingest known = ingest;
    if (known == null) {
      known = new Ingest();
      ingest = known;
    }
    return known;
  }

  /** Loads the models once, so that loading does not count against a document's time limit. */
  void warm() {
    if (warmed.compareAndSet(false, true)) {
      get().ingest(PlainText.of(SAMPLE, null, null));
    }
  }
}
