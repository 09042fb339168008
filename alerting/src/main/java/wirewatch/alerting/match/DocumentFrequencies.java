package wirewatch.alerting.match;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the documents that contain each term of a program. Threads may count concurrently; lost
 * updates only make estimates less precise.
 */
final class DocumentFrequencies {
  static final DocumentFrequencies NONE = new DocumentFrequencies(new StringIdTable());

  private final StringIdTable terms;
  private final int[] counts;
  private final AtomicInteger documentCount = new AtomicInteger();

  DocumentFrequencies(StringIdTable terms) {
    this.terms = terms;
    this.counts = new int[terms.size()];
  }

  void addDocument(IntList seen) {
    documentCount.incrementAndGet();
    for (int i = 0; i < seen.size(); i++) {
      counts[seen.get(i)]++;
    }
  }

  int documentCount() {
    return documentCount.get();
  }

  int documentFrequency(char[] text, int start, int end) {
    int term = terms.find(text, start, end, StringIdTable.hash(text, start, end));
    return term < 0 ? 0 : counts[term];
  }
}
