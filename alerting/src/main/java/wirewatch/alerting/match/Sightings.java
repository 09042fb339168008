package wirewatch.alerting.match;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the documents that contain each term of a program. Threads may count concurrently; lost
 * updates only make estimates less precise.
 */
final class Sightings {
  static final Sightings NONE = new Sightings(new CharsTable());

  private final CharsTable terms;
  private final int[] counts;
  private final AtomicInteger documents = new AtomicInteger();

  Sightings(CharsTable terms) {
    this.terms = terms;
    this.counts = new int[terms.size()];
  }

  void count(IntList seen) {
    documents.incrementAndGet();
    for (int i = 0; i < seen.size(); i++) {
      counts[seen.get(i)]++;
    }
  }

  int documents() {
    return documents.get();
  }

  int of(char[] text, int start, int end) {
    int term = terms.find(text, start, end, CharsTable.hash(text, start, end));
    return term < 0 ? 0 : counts[term];
  }
}
