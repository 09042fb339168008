package wirewatch.screening.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.score.NameScore.Way;

/** The words of two names that correspond, and those of each that do not. */
record Alignment(List<WordLink> links, List<NameWord> onlyA, List<NameWord> onlyB, double worth) {
  static Alignment of(List<NameWord> a, List<NameWord> b, List<WordLink> links) {
    List<NameWord> onlyA = new ArrayList<>(a);
    List<NameWord> onlyB = new ArrayList<>(b);
    double sum = 0;
    double weights = 0;
    for (WordLink link : links) {
      List<NameWord> left = a.subList(link.a(), link.a() + link.aCount());
      List<NameWord> right = b.subList(link.b(), link.b() + link.bCount());
      removeSame(onlyA, left);
      removeSame(onlyB, right);
      double weight = Math.max(weight(left), weight(right));
      sum += weight * link.likeness().value();
      weights += weight;
    }
    if (onlyB.isEmpty()) {
      removeRepeated(onlyA, a);
    } else if (onlyA.isEmpty()) {
      removeRepeated(onlyB, b);
    }
    return new Alignment(links, onlyA, onlyB, weights == 0 ? 0 : sum / weights);
  }

  /** Whether a number is in one name alone: Fund and Fund II. */
  boolean hasLoneNumber() {
    return onlyA.stream().anyMatch(WordComparer::isNumber)
        || onlyB.stream().anyMatch(WordComparer::isNumber);
  }

  NameScore personScore() {
    if (links.isEmpty()) {
      return NameScore.none();
    }
    boolean contradict = !onlyA.isEmpty() && !onlyB.isEmpty();
    double left = contradict ? onlyA.size() : weight(onlyA);
    double right = contradict ? onlyB.size() : weight(onlyB);
    double value = worth - 0.07 * Math.max(left, right) - 0.45 * Math.min(left, right);
    boolean lone = linkedCore() < 2 && left + right >= 1;
    if (lone) {
      value = Math.min(value, 0.6);
    }
    return new NameScore(Math.max(0, value), ways());
  }

  NameScore otherScore() {
    if (links.isEmpty()) {
      return NameScore.none();
    }
    double left = weight(onlyA);
    double right = weight(onlyB);
    double value = worth - 0.34 * Math.max(left, right) - 0.4 * Math.min(left, right);
    return new NameScore(Math.max(0, value), ways());
  }

  private long linkedCore() {
    return links.stream().mapToLong(link -> Math.max(link.aCount(), link.bCount())).sum();
  }

  private EnumSet<Way> ways() {
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    int last = -1;
    for (WordLink link : links.stream().sorted((x, y) -> x.a() - y.a()).toList()) {
      if (link.likeness().way() != Way.EXACT) {
        ways.add(link.likeness().way());
      }
      if (link.b() < last) {
        ways.add(Way.REORDERED);
      }
      last = link.b();
    }
    if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
      ways.add(Way.SHORTENED);
    }
    return ways;
  }

  private static double weight(List<NameWord> words) {
    return words.stream().mapToDouble(Alignment::weight).sum();
  }

  private static double weight(NameWord word) {
    return switch (word.role()) {
      case CORE -> word.sounds().length() <= 2 && !WordComparer.isNumber(word) ? 0.7 : 1;
      case PATRONYMIC -> 0.4;
      case INITIAL -> 0.4;
      case COMMON -> 0.95;
    };
  }

  private static void removeSame(List<NameWord> from, List<NameWord> words) {
    for (NameWord word : words) {
      from.remove(word);
    }
  }

  /** A word that is twice in a name says nothing more. */
  private static void removeRepeated(List<NameWord> left, List<NameWord> all) {
    left.removeIf(
        word ->
            word.role() == Role.CORE
                && all.stream().filter(w -> w.folded().equals(word.folded())).count() > 1);
  }
}
