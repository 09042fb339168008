package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.WireStatus;

/** Reads urgency and status from the marks of headline, slug and editor's notes. */
final class StatusReader {

  /** What is left without the marks, and what they said. */
  record Marked(@Nullable String headline, List<String> paragraphs, WireStatus status) {
    Marked {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  Marked read(@Nullable String headline, List<String> paragraphs) {
    return new Marked(headline, paragraphs, WireStatus.PLAIN);
  }
}
