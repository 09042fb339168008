package wirewatch.screening.score;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * How alike two names are.
 *
 * @param value from 0 to 1; only the same words in the same spelling reach 1
 * @param ways what makes the two one name, empty if they are not
 */
public record NameScore(double value, Set<Way> ways) {
  /** The score from which two names are taken for one. */
  public static final double THRESHOLD = 0.70;

  /** How a written name comes from a listed one, the weakest last. */
  public enum Way {
    EXACT,
    REORDERED,
    NICKNAME,
    TRANSLITERATED,
    INFLECTED,
    INITIALS,
    SHORTENED,
    MISSPELT,
    /** Letters of another alphabet that only look right. */
    HOMOGLYPH
  }

  public NameScore {
    ways = Set.copyOf(ways);
  }

  /** Whether the two are taken for one name. */
  public boolean isMatch() {
    return value >= THRESHOLD;
  }

  /** The weakest of the ways, exact if there is none. */
  public Way weakestWay() {
    return ways.stream().max(Comparator.naturalOrder()).orElse(Way.EXACT);
  }

  static NameScore none() {
    return new NameScore(0, EnumSet.noneOf(Way.class));
  }
}
