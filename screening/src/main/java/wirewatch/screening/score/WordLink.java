package wirewatch.screening.score;

import wirewatch.screening.score.NameScore.Way;

/** Words of one name that are words of the other: from {@code a}, {@code aCount} of them. */
record WordLink(int a, int aCount, int b, int bCount, WordLikeness likeness) {
  /** How alike the words are, from 0 to 1, and how one comes from the other. */
  record WordLikeness(double value, Way way) {}

  double worth() {
    return likeness.value() * (aCount + bCount) + (aCount == 1 && bCount == 1 ? 0.05 : 0);
  }
}
