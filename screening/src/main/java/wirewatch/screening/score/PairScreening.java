package wirewatch.screening.score;

import wirewatch.screening.form.NameKind;

/** One line of {@code screen --pairs}: a pair, its score, and whether it is taken for one name. */
public record PairScreening(String name1, String name2, double score, boolean match, String how) {
  /** Compares two names of the kind that a schema says. */
  public static PairScreening of(String name1, String name2, String schema) {
    NameScore score = NameComparer.compare(name1, name2, NameKind.of(schema));
    double rounded = Math.round(score.value() * 1000) / 1000.0;
    String how = score.weakestWay().name().toLowerCase(java.util.Locale.ROOT);
    return new PairScreening(name1, name2, rounded, score.isMatch(), how);
  }
}
