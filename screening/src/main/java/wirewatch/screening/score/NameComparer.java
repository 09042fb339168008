package wirewatch.screening.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.NameWord.Role;
import wirewatch.screening.form.ParsedName;
import wirewatch.screening.form.SoundDistance;
import wirewatch.screening.score.NameScore.Way;
import wirewatch.screening.score.WordLink.WordLikeness;

/** One name against another, of any alphabet. Thread-safe. */
public final class NameComparer {
  private static final int MOST_JOINED = 3;

  private static final double MISSPELT = 0.72;

  /** Salman bin Muhammad is the father or the son of Muhammad bin Salman. */
  private static final double OTHER_FATHER = 0.4;

  private NameComparer() {}

  /** How alike two names of one kind are. */
  public static NameScore compare(String a, String b, NameKind kind) {
    return compare(ParsedName.of(a, kind), ParsedName.of(b, kind), kind);
  }

  /** How alike two parsed names of one kind are. */
  public static NameScore compare(ParsedName a, ParsedName b, NameKind kind) {
    if (a.words().isEmpty() || b.words().isEmpty()) {
      return NameScore.none();
    }
    List<WordLink> links = bestLinks(candidates(a.words(), b.words()));
    Alignment alignment = Alignment.of(a.words(), b.words(), links);
    NameScore byWords = kind == NameKind.PERSON ? alignment.personScore() : alignment.otherScore();
    NameScore score = better(byWords, whole(a, b, alignment));
    if (!score.isMatch() && LetterDistance.isMisspelling(a, b, kind)) {
      score = new NameScore(MISSPELT, EnumSet.of(Way.MISSPELT));
    }
    return withNotes(score, a, b);
  }

  private static NameScore better(NameScore first, NameScore second) {
    return first.value() >= second.value() ? first : second;
  }

  private static NameScore withNotes(NameScore score, ParsedName a, ParsedName b) {
    double value = score.value();
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    ways.addAll(score.ways());
    if (a.mixedAlphabets() || b.mixedAlphabets()) {
      ways.add(Way.HOMOGLYPH);
    }
    if (!a.legalForms().isEmpty()
        && !b.legalForms().isEmpty()
        && !a.legalForms().equals(b.legalForms())) {
      value -= 0.06;
    }
    if (a.hasAnotherFather(b) && ways.contains(Way.REORDERED)) {
      value -= OTHER_FATHER;
    }
    return new NameScore(Math.max(0, value), ways);
  }

  /** All words as one: for names whose words are divided or joined in another way. */
  private static NameScore whole(ParsedName a, ParsedName b, Alignment alignment) {
    String one = a.joinedSounds();
    String two = b.joinedSounds();
    int shorter = Math.min(one.length(), two.length());
    boolean noSpaces = isUnspaced(a) != isUnspaced(b);
    boolean numbered = alignment.hasLoneNumber();
    if (numbered
        || (shorter < 6 && !noSpaces)
        || shorter < 4
        || a.words().size() == b.words().size()) {
      return NameScore.none();
    }
    float allowed = noSpaces ? 0.16f * shorter : 0.08f * shorter;
    float cost = SoundDistance.between(one, two, hasFewVowels(a) != hasFewVowels(b));
    if (noSpaces && b.words().size() + a.words().size() > 2) {
      cost = Math.min(cost, SoundDistance.between(swapped(a), swapped(b), false));
    }
    return cost > allowed
        ? NameScore.none()
        : new NameScore(0.92 - 0.2 * cost / allowed, EnumSet.of(Way.TRANSLITERATED));
  }

  private static String swapped(ParsedName name) {
    StringBuilder sounds = new StringBuilder();
    List<NameWord> words = name.words();
    sounds.append(words.getLast().sounds());
    words.subList(0, words.size() - 1).forEach(word -> sounds.append(word.sounds()));
    return sounds.toString();
  }

  private static boolean isUnspaced(ParsedName name) {
    return name.words().getFirst().alphabet().hasNoSpaces();
  }

  private static boolean hasFewVowels(ParsedName name) {
    return name.words().getFirst().alphabet().hasFewVowels();
  }

  private static List<WordLink> candidates(List<NameWord> a, List<NameWord> b) {
    List<WordLink> links = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        add(links, new int[] {i, 1, j, 1}, WordComparer.compare(a.get(i), b.get(j)));
        for (int n = 2; n <= MOST_JOINED; n++) {
          if (i + n <= a.size()) {
            List<NameWord> parts = a.subList(i, i + n);
            add(links, new int[] {i, n, j, 1}, joined(parts, b.get(j)));
          }
          if (j + n <= b.size()) {
            List<NameWord> parts = b.subList(j, j + n);
            add(links, new int[] {i, 1, j, n}, joined(parts, a.get(i)));
          }
        }
      }
    }
    return links;
  }

  private static Optional<WordLikeness> joined(List<NameWord> parts, NameWord whole) {
    return initials(parts, whole).or(() -> WordComparer.compareJoined(parts, whole));
  }

  /** {@code jc} for Jean-Claude. */
  private static Optional<WordLikeness> initials(List<NameWord> parts, NameWord whole) {
    if (whole.role() == Role.COMMON || whole.folded().length() != parts.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).folded();
      if (part.length() < 2 || part.charAt(0) != whole.folded().charAt(i)) {
        return Optional.empty();
      }
    }
    return Optional.of(new WordLikeness(0.75, Way.INITIALS));
  }

  private static void add(List<WordLink> links, int[] place, Optional<WordLikeness> likeness) {
    likeness.ifPresent(
        found -> links.add(new WordLink(place[0], place[1], place[2], place[3], found)));
  }

  private static List<WordLink> bestLinks(List<WordLink> candidates) {
    candidates.sort(Comparator.comparingDouble(WordLink::worth).reversed());
    List<WordLink> chosen = new ArrayList<>();
    for (WordLink link : candidates) {
      if (chosen.stream().noneMatch(other -> overlaps(link, other))) {
        chosen.add(link);
      }
    }
    return chosen;
  }

  private static boolean overlaps(WordLink x, WordLink y) {
    return (x.a() < y.a() + y.aCount() && y.a() < x.a() + x.aCount())
        || (x.b() < y.b() + y.bCount() && y.b() < x.b() + x.bCount());
  }
}
