package wirewatch.pipeline.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.document.StoredArticle;
import java.util.function.Function;

/**
 * The captures of one batch: the newest of each address, and earlier ones.
 *
 * @param <C> what a capture was made from
 */
public final class CaptureBatch<C> {
  private final Map<String, Capture<C>> newest = new LinkedHashMap<>();
  private final List<StoredArticle> earlier = new ArrayList<>();

  private record Capture<C>(C origin, StoredArticle document) {
    Instant time() {
      return document.fetch().firstFetched();
    }
  }

  private CaptureBatch() {}

  /** Groups captures in the order in which they came. */
  public static <C> CaptureBatch<C> of(List<C> captures, Function<C, StoredArticle> toDocument) {
    CaptureBatch<C> batch = new CaptureBatch<>();
    captures.forEach(capture -> batch.add(new Capture<>(capture, toDocument.apply(capture))));
    return batch;
  }

  private void add(Capture<C> capture) {
    Capture<C> known = newest.get(capture.document().id());
    if (known == null) {
      newest.put(capture.document().id(), capture);
    } else if (capture.time().isBefore(known.time())) {
      earlier.add(capture.document());
    } else {
      earlier.add(known.document());
      newest.put(capture.document().id(), capture);
    }
  }

  /** The newest capture of each address. */
  public List<StoredArticle> newest() {
    return newest.values().stream().map(Capture::document).toList();
  }

  /** The earlier captures, as they are, followed by the documents of the newest ones. */
  public List<StoredArticle> withEarlier(List<StoredArticle> documents) {
    List<StoredArticle> all = new ArrayList<>(earlier);
    all.addAll(documents);
    return all;
  }

  /**
   * What the newest capture with a document id was made from.
   *
   * @throws IllegalStateException if the batch has none
   */
  public C newestOf(String id) {
    Capture<C> capture = newest.get(id);
    if (capture == null) {
      throw new IllegalStateException("the index reports a document that was not sent: " + id);
    }
    return capture.origin();
  }
}
