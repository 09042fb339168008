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

  /** The match of a word that was read in another way than its letters say first. */
  public WordMatch asReading() {
    return value == 0
        ? this
        : new WordMatch(value - WordComparer.READ, way == Way.EXACT ? Way.TRANSLITERATED : way);
  }

  /** Not alike at all. */
  public static WordMatch none() {
    return NONE;
  }
}
