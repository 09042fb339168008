package wirewatch.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.ArticleWriter.QueuedArticle;
import wirewatch.pipeline.flow.StoredArticleFactory;

/** The captures of one batch: the newest of each address, and earlier ones. */
final class CaptureBatch {
  private final Map<String, Capture> newest = new LinkedHashMap<>();
  private final List<StoredArticle> earlier = new ArrayList<>();

  private record Capture(QueuedArticle queued, StoredArticle document) {
    Instant time() {
      return document.fetch().firstFetched();
    }
  }

  private CaptureBatch() {}

  static CaptureBatch of(List<QueuedArticle> batch) {
    CaptureBatch captureBatch = new CaptureBatch();
    for (QueuedArticle queuedArticle : batch) {
      captureBatch.add(
          new Capture(
              queuedArticle,
              StoredArticleFactory.of(queuedArticle.page(), queuedArticle.article())));
    }
    return captureBatch;
  }

  private void add(Capture capture) {
    Capture known = newest.get(capture.document().id());
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
  List<StoredArticle> newest() {
    return newest.values().stream().map(Capture::document).toList();
  }

  /** The earlier captures, as they are, followed by the documents of the newest ones. */
  List<StoredArticle> withEarlier(List<StoredArticle> documents) {
    List<StoredArticle> all = new ArrayList<>(earlier);
    all.addAll(documents);
    return all;
  }

  /**
   * The newest capture with a document id.
   *
   * @throws IllegalStateException if the batch has none
   */
  QueuedArticle newestOf(String id) {
    Capture capture = newest.get(id);
    if (capture == null) {
      throw new IllegalStateException("the index reports a document that was not sent: " + id);
    }
    return capture.queued();
  }
}
