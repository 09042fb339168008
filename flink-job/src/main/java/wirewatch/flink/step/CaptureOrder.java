package wirewatch.flink.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirewatch.index.document.StoredArticle;

/**
 * Puts articles that come in the order of their captures into batches. Flink sorts by milliseconds;
 * those of one millisecond are put in order here, so that the order depends on neither the files'
 * nor the number of tasks.
 */
final class CaptureOrder {
  private static final int BATCH_SIZE = 500;

  /** Beyond it, captures of one millisecond are no longer put in order: memory is bounded. */
  private static final int MAX_SAME_TIME = 10_000;

  private static final Comparator<StoredArticle> BY_CAPTURE =
      Comparator.comparing((StoredArticle article) -> article.fetch().firstFetched())
          .thenComparing(CaptureOrder::file)
          .thenComparingLong(CaptureOrder::offset)
          .thenComparing(StoredArticle::id);

  private final List<StoredArticle> batch = new ArrayList<>();
  private final List<StoredArticle> sameTime = new ArrayList<>();
  private long time;

  /** Adds an article; returns a batch that is full before it, empty if none is. */
  List<StoredArticle> add(StoredArticle article) {
    long captured = article.fetch().firstFetched().toEpochMilli();
    if (captured != time || sameTime.size() >= MAX_SAME_TIME) {
      settleOrder();
      time = captured;
    }
    List<StoredArticle> full = batch.size() < BATCH_SIZE ? List.of() : take();
    sameTime.add(article);
    return full;
  }

  /** Returns what is left. */
  List<StoredArticle> takeRest() {
    settleOrder();
    return take();
  }

  private static String file(StoredArticle article) {
    String location = String.valueOf(article.fetch().warcLocation());
    return location.substring(0, Math.max(0, location.lastIndexOf(':')));
  }

  private static long offset(StoredArticle article) {
    String location = String.valueOf(article.fetch().warcLocation());
    String digits = location.substring(location.lastIndexOf(':') + 1);
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }

  private void settleOrder() {
    sameTime.sort(BY_CAPTURE);
    batch.addAll(sameTime);
    sameTime.clear();
  }

  private List<StoredArticle> take() {
    List<StoredArticle> taken = List.copyOf(batch);
    batch.clear();
    return taken;
  }
}
