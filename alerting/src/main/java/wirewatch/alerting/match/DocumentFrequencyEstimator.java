package wirewatch.alerting.match;

/**
 * Estimates the share of documents that contain a term. For terms not seen so far it is estimated
 * from the length: short words are frequent. A wrong estimate costs time, never a match.
 */
final class DocumentFrequencyEstimator {
  private static final double BASE_ESTIMATE = 0.5;

  private final QueryProgram queryProgram;
  private final DocumentFrequencies frequencies;

  DocumentFrequencyEstimator(QueryProgram queryProgram, DocumentFrequencies documentFrequencies) {
    this.queryProgram = queryProgram;
    this.frequencies = documentFrequencies;
  }

  double termFrequency(int term) {
    StringIdTable terms = queryProgram.terms();
    double guess = estimateByLength(terms.end(term) - terms.start(term));
    int seen = frequencies.documentFrequency(terms.chars(), terms.start(term), terms.end(term));
    return (seen + guess) / (frequencies.documentCount() + 1.0);
  }

  double prefixFrequency(int prefix) {
    StringIdTable prefixes = queryProgram.prefixes();
    return 2 * estimateByLength(prefixes.end(prefix) - prefixes.start(prefix));
  }

  /** Estimates by the length of a term, including the character of its field. */
  private static double estimateByLength(int length) {
    return BASE_ESTIMATE / ((double) length * length);
  }
}
