package wirewatch.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.PlainText;

/**
 * All of {@link ArticleExtractor} behind extraction, one thread: wire structure, names, quotes,
 * topics, fingerprint.
 */
public final class IngestBench {
  private static final int TEXTS = 300;
  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 5;

  private final ArticleExtractor articleExtractor = new ArticleExtractor();
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  public void run(PrintStream out) {
    List<String> texts = new SyntheticTexts(1).texts(TEXTS);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      read(texts);
    }
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long nanos = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      read(texts);
    }
    double runs = (double) ROUNDS * texts.size();
    double millis = (thread.getCurrentThreadCpuTime() - nanos) / runs / 1e6;
    out.printf(
        "ingest: %.2f ms CPU a 500-word text (target 3), %.0f texts/s, %,d kB allocated%n",
        millis,
        1000 / millis,
        (long) ((thread.getCurrentThreadAllocatedBytes() - bytes) / runs / 1000));
  }

  private void read(List<String> texts) {
    for (String text : texts) {
      articleExtractor.extract(PlainText.of(text, null, null));
    }
  }
}
