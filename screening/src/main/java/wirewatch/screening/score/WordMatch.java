package wirewatch.screening.score;

import wirewatch.screening.form.NameWord;
import wirewatch.screening.score.NameScore.Way;

/** How alike two words are, from 0 to 1, and how one comes from the other. */
public record WordMatch(double value, Way way) {
  private static final WordMatch NONE = new WordMatch(0, Way.EXACT);

  /** Compares a word of a text with one of a listed name. */
  public static WordMatch of(NameWord written, NameWord listed) {
    return WordComparer.compare(written, listed)
        .map(likeness -> new WordMatch(likeness.value(), likeness.way()))
        .orElse(NONE);
  }

  /** Not alike at all. */
  public static WordMatch none() {
    return NONE;
  }
}
