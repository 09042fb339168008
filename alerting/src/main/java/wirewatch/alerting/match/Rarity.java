package wirewatch.alerting.match;

/**
 * Estimates the share of documents that contain a term. For terms not seen so far it is estimated
 * from the length: short words are frequent. A wrong estimate costs time, never a match.
 */
final class Rarity {
  private static final double GUESS = 0.5;

  private final Program program;
  private final Sightings sightings;

  Rarity(Program program, Sightings sightings) {
    this.program = program;
    this.sightings = sightings;
  }

  double term(int term) {
    CharsTable terms = program.terms();
    double guess = guess(terms.end(term) - terms.start(term));
    int seen = sightings.of(terms.chars(), terms.start(term), terms.end(term));
    return (seen + guess) / (sightings.documents() + 1.0);
  }

  double prefix(int prefix) {
    CharsTable prefixes = program.prefixes();
    return 2 * guess(prefixes.end(prefix) - prefixes.start(prefix));
  }

  /** Estimates by the length of a term, including the character of its field. */
  private static double guess(int length) {
    return GUESS / ((double) length * length);
  }
}
