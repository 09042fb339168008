package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A phrase that says a designation: words ({@link WordPattern}), {@code ...} for up to six other
 * words, a word with {@code ?} that may be missing, {@code !} before a word that must not follow,
 * {@code <authority>} at the beginning if the authority has to be named before, and {@code <names>}
 * where the names are: before, inside or behind the other words.
 */
final class Phrase {
  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_NAMES = 45;
  private static final String NAMES = "<names>";

  private enum Part {
    WORD,
    OPTIONAL,
    NOT,
    GAP,
    NAMES
  }

  private record Element(Part part, WordPattern words) {}

  /**
   * The words of a sentence that a phrase was found in: from {@code from} to before {@code to}; and
   * where its names are.
   */
  record Found(int from, int to, int namesFrom, int namesTo) {
    Found withNames(int start, int end) {
      return new Found(from, to, start, end);
    }
  }

  private static final WordPattern NONE = new WordPattern(java.util.Set.of(), List.of(), List.of());

  private final List<Element> elements = new ArrayList<>();
  private final boolean authorityBefore;
  private final boolean namesBefore;

  private Phrase(boolean authorityBefore, boolean namesBefore) {
    this.authorityBefore = authorityBefore;
    this.namesBefore = namesBefore;
  }

  static Phrase parse(String text) {
    List<String> parts = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
    boolean authority = parts.removeIf(part -> part.equals("<authority>"));
    boolean before = parts.getFirst().equals(NAMES);
    if (before) {
      parts.removeFirst();
    }
    if (parts.getFirst().equals("...")) {
      parts.removeFirst(); // names and authority are looked for in all that is before
    }
    Phrase phrase = new Phrase(authority, before);
    parts.forEach(part -> phrase.elements.add(element(part)));
    long slots = phrase.elements.stream().filter(e -> e.part() == Part.NAMES).count();
    if (slots + (before ? 1 : 0) != 1 || phrase.elements.getFirst().part() != Part.WORD) {
      throw new IllegalArgumentException(
          "phrase '%s': it needs a first word, and <names> once".formatted(text));
    }
    return phrase;
  }

  /**
   * The words of which a sentence has to have one for the phrase to be in it: of the words that it
   * cannot be without the longest, which are the rarest.
   */
  WordPattern anchor() {
    return elements.stream()
        .filter(element -> element.part() == Part.WORD)
        .map(Element::words)
        .max(Comparator.comparingInt(WordPattern::shortest))
        .orElse(NONE);
  }

  boolean needsAuthorityBefore() {
    return authorityBefore;
  }

  /** The phrase from this word on, or null. */
  @org.jspecify.annotations.Nullable
  Found findAt(List<SentenceWord> words, int at) {
    if (!elements.getFirst().words().matches(words.get(at).lower())) {
      return null;
    }
    Found found = match(words, new Found(at, at, -1, -1), 0);
    return found == null || !namesBefore ? found : found.withNames(0, at);
  }

  private @org.jspecify.annotations.Nullable Found match(
      List<SentenceWord> words, Found soFar, int next) {
    if (next == elements.size()) {
      return soFar;
    }
    Element element = elements.get(next);
    int at = soFar.to();
    boolean same = at < words.size() && element.words().matches(words.get(at).lower());
    return switch (element.part()) {
      case WORD -> same ? match(words, moved(soFar, at + 1), next + 1) : null;
      case OPTIONAL -> match(words, same ? moved(soFar, at + 1) : soFar, next + 1);
      case NOT -> same ? null : match(words, soFar, next + 1);
      case GAP -> skip(words, soFar, next + 1, LONGEST_GAP);
      case NAMES -> names(words, soFar, next + 1);
    };
  }

  private @org.jspecify.annotations.Nullable Found names(
      List<SentenceWord> words, Found soFar, int next) {
    int at = soFar.to();
    if (next == elements.size()) {
      return soFar.withNames(at, Math.min(words.size(), at + LONGEST_NAMES));
    }
    Found rest = skip(words, soFar, next, LONGEST_NAMES);
    return rest == null ? null : rest.withNames(at, lastNameWord(words, rest, at, next));
  }

  private int lastNameWord(List<SentenceWord> words, Found rest, int from, int next) {
    int end = from;
    while (end < rest.to() && !elements.get(next).words().matches(words.get(end).lower())) {
      end++;
    }
    return end;
  }

  private @org.jspecify.annotations.Nullable Found skip(
      List<SentenceWord> words, Found soFar, int next, int most) {
    for (int n = 0; n <= most && soFar.to() + n <= words.size(); n++) {
      Found found = match(words, moved(soFar, soFar.to() + n), next);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Found moved(Found found, int to) {
    return new Found(found.from(), to, found.namesFrom(), found.namesTo());
  }

  private static Element element(String part) {
    if (part.equals("...")) {
      return new Element(Part.GAP, NONE);
    }
    if (part.equals(NAMES)) {
      return new Element(Part.NAMES, NONE);
    }
    if (part.startsWith("!")) {
      return new Element(Part.NOT, WordPattern.parse(part.substring(1)));
    }
    return part.endsWith("?")
        ? new Element(Part.OPTIONAL, WordPattern.parse(part.substring(0, part.length() - 1)))
        : new Element(Part.WORD, WordPattern.parse(part));
  }
}
