package wirewatch.index.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.CaptureTimes;

/** The fields that record when and how an article was first found: those of its first capture. */
final class FirstSeenFields {
  private @Nullable ObjectNode first;

  /** Considers a document; the earliest one is used. */
  void add(ObjectNode document) {
    if (first == null) {
      first = document;
      return;
    }
    Instant known = created(first);
    Instant time = created(document);
    if (time.isBefore(known) && !CaptureTimes.isSame(time, known)) {
      first = document;
    }
  }

  /** When the article was first captured. */
  Instant created() {
    return created(required());
  }

  private static Instant created(ObjectNode document) {
    return CaptureTimes.parse(document.path("event").path("created").asText());
  }

  /** Sets the fields of a version. */
  void copyTo(ObjectNode document) {
    ObjectNode source = required();
    StoredDocumentFields.copy(document.withObject("/event"), source.path("event"), "created");
    StoredDocumentFields.copy(document, source, "feed");
    StoredDocumentFields.copy(document, source, "crawl");
    StoredDocumentFields.copy(document.withObject("/url"), source.path("url"), "original");
    if (!document.path("article").has("published")) {
      document.set("@timestamp", source.path("event").path("created"));
    }
  }

  private ObjectNode required() {
    if (first == null) {
      throw new IllegalStateException("a timeline has at least one capture");
    }
    return first;
  }
}
