package wirewatch.esplugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.CompiledWatches;

/**
 * The {@code wire_watch} processor: writes the ids of the watches that match the document. A
 * document that arrives while the watches cannot be read is tagged {@code watches_unread}.
 */
final class WireWatchProcessor extends AsyncProcessor {
  static final String TYPE = "wire_watch";

  private static final String UNREAD = "watches_unread";

  private final @Nullable String field;
  private final String target;
  private final WatchCache cache;

  /**
   * Creates a processor.
   *
   * @param field the object that holds the article; null for the root of the document
   * @param target the field for the ids
   */
  WireWatchProcessor(
      ProcessorLabel processorLabel, @Nullable String field, String target, WatchCache stored) {
    super(TYPE, processorLabel);
    this.field = field;
    this.target = target;
    this.cache = stored;
  }

  @Override
  public void execute(
      IngestDocument document, BiConsumer<IngestDocument, @Nullable Exception> handler) {
    cache.afterFirstAttempt(
        () -> {
          Exception failure = null;
          try {
            match(document);
          } catch (RuntimeException e) {
            failure = e;
          }
          handler.accept(failure == null ? document : null, failure);
        });
  }

  private void match(IngestDocument document) {
    CompiledWatches compiledWatches = cache.current();
    if (compiledWatches == null) {
      document.appendFieldValue("tags", UNREAD, false);
      return;
    }
    List<String> ids =
        compiledWatches.match(articleFields(document), null, Instant.now()).stream()
            .map(match -> match.watch().id())
            .toList();
    if (!ids.isEmpty()) {
      document.setFieldValue(target, new ArrayList<>(ids));
    }
  }

  @SuppressWarnings("unchecked") // documents are JSON: the names of an object's fields are strings
  private Map<String, Object> articleFields(IngestDocument document) {
    if (field == null) {
      return document.getSource();
    }
    Object object = document.getFieldValue(field, Object.class, true);
    return object instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
