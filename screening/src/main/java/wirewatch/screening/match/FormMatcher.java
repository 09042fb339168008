package wirewatch.screening.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;
import wirewatch.screening.score.NameScore.Way;
import wirewatch.screening.score.WordMatch;

/** Looks for all required words of a form around a word of a text. */
final class FormMatcher {
  private static final double LEAST_LIKE = 0.88;
  private static final double LEAST_TRANSLITERATED = 0.885;
  private static final double LEAST_OF_SYLLABLES = 0.855;
  private static final double LEAST_INITIAL = 0.75;
  private static final double LEAST_INFLECTED = 0.9;
  private static final int REACH = 9;
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

  /** A word of fewer letters with a wrong one is another word: Zhu and Zhou, CBC and KBK. */
  private static final int SHORTEST_MISSPELT = 5;

  private final List<TextWord> text;

  FormMatcher(List<TextWord> text) {
    this.text = text;
  }

  /** The run of capitalised words and particles around a word: the first and the last of it. */
  Run runAround(int at) {
    int from = runStart(at, REACH);
    int to = runEnd(at, REACH);
    long letters = 0;
    for (int i = from; i <= to; i++) {
      letters |= text.get(i).letters();
    }
    return new Run(from, to, letters);
  }

  /** Words of a text, from the first to the last, and the first two letters of their keys. */
  record Run(int from, int to, long letters) {}

  /** The form in this run of words, if its required words are there and no others between. */
  Optional<Occurrence> find(ListedForm form, Run run, NameKind kind) {
    int from = run.from();
    int to = run.to();
    if (!hasKeys(form, from, to)) {
      return Optional.empty();
    }
    State state = new State(form, from, to);
    for (int i = 0; i < form.words().size(); i++) {
      if (!state.take(i) && form.requires(i)) {
        return Optional.empty();
      }
    }
    return state.occurrence(kind);
  }

  private boolean hasKeys(ListedForm form, int from, int to) {
    for (int i = 0; i < form.words().size(); i++) {
      if (form.requires(i)) {
        NameWord listed = form.words().get(i);
        boolean found = false;
        for (int j = from; j <= to && !found; j++) {
          found = mayBe(listed, text.get(j));
        }
        if (!found) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean mayBe(NameWord listed, TextWord word) {
    String key = listed.key();
    if (word.isInitial()) {
      return listed.sounds().startsWith(word.word().sounds());
    }
    boolean found = mayBe(key, word.word().key());
    for (int i = 0; i < word.others().size() && !found; i++) {
      found = mayBe(key, word.others().get(i).key());
    }
    return found;
  }

  private static boolean mayBe(String key, String other) {
    return key.equals(other)
        || (key.length() > 1
            && other.length() > 1
            && Math.abs(key.length() - other.length()) <= 1
            && key.charAt(0) == other.charAt(0)
            && (key.startsWith(other)
                || other.startsWith(key)
                || key.charAt(1) == other.charAt(1)));
  }

  boolean isBesideLegalForm(int at) {
    return (at > 0 && ParsedName.isLegalForm(text.get(at - 1).word()))
        || (at + 1 < text.size() && ParsedName.isLegalForm(text.get(at + 1).word()));
  }

  private int runStart(int at, int most) {
    int from = at;
    while (from > 0 && at - from < most && text.get(from).joined() && belongs(from - 1)) {
      from--;
    }
    return from;
  }

  private int runEnd(int at, int most) {
    int to = at;
    while (to + 1 < text.size() && to - at < most && text.get(to + 1).joined() && belongs(to + 1)) {
      to++;
    }
    return to;
  }

  private boolean belongs(int at) {
    TextWord word = text.get(at);
    return word.capital() || ParsedName.isParticleOrTitle(word.word());
  }

  /** Which words of the text are taken by words of the form. */
  private final class State {
    private final ListedForm form;
    private final int from;
    private final boolean[] taken;
    private final boolean[] found;
    private final EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    private double likeness;
    private int matched;
    private int places;
    private int last = -1;

    State(ListedForm form, int from, int to) {
      this.form = form;
      this.from = from;
      this.taken = new boolean[to - from + 1];
      this.found = new boolean[form.words().size()];
    }

    boolean take(int formWord) {
      int best = -1;
      WordMatch likest = WordMatch.none();
      for (int j = 0; j < taken.length; j++) {
        TextWord word = text.get(from + j);
        if (!taken[j] && word.capital() && mayCompare(word, formWord)) {
          WordMatch match = compare(word, form.words().get(formWord));
          if (match.value() > likest.value()
              && isEnough(match, word)
              && !isOtherWord(match, word, form.words().get(formWord))) {
            best = j;
            likest = match;
          }
        }
      }
      if (best >= 0) {
        record(best, likest);
        found[formWord] = true;
      }
      return best >= 0;
    }

    /** Letters without vowels say too little to be found in a text that has them. */
    private boolean mayCompare(TextWord word, int formWord) {
      NameWord listed = form.words().get(formWord);
      return mayBe(listed, word)
          && (!listed.alphabet().hasFewVowels() || word.word().alphabet() == listed.alphabet());
    }

    private static WordMatch compare(TextWord word, NameWord listed) {
      WordMatch best = WordMatch.of(word.word(), listed);
      for (int i = 0; i < word.others().size() && best.value() < 1; i++) {
        WordMatch other = WordMatch.of(word.others().get(i), listed).asReading();
        best = other.value() > best.value() ? other : best;
      }
      return best;
    }

    /** Whether a word that seems misspelt is another one: a short one, or of the other gender. */
    private static boolean isOtherWord(WordMatch match, TextWord word, NameWord listed) {
      if (match.way() != Way.MISSPELT) {
        return false;
      }
      String written = withoutDoubles(word.word().folded());
      String name = withoutDoubles(listed.folded());
      boolean isShort = Math.min(written.length(), name.length()) < SHORTEST_MISSPELT;
      return (isShort && !written.equals(name)) || differInGender(written, name);
    }

    /** Whether only the last letter differs, a in one and o in the other: Francesca, Francesco. */
    private static boolean differInGender(String one, String other) {
      int last = one.length() - 1;
      return other.length() == one.length()
          && one.regionMatches(0, other, 0, last)
          && ((one.endsWith("a") && other.endsWith("o"))
              || (one.endsWith("o") && other.endsWith("a")));
    }

    /** The word with each doubled letter once: Asad for Assad. */
    private static String withoutDoubles(String word) {
      return DOUBLED.matcher(word).replaceAll("$1");
    }

    private static boolean isEnough(WordMatch match, TextWord word) {
      boolean syllables = word.word().alphabet().hasNoSpaces();
      return match.value()
          >= switch (match.way()) {
            case INFLECTED, MISSPELT -> LEAST_INFLECTED;
            case TRANSLITERATED -> syllables ? LEAST_OF_SYLLABLES : LEAST_TRANSLITERATED;
            case INITIALS -> LEAST_INITIAL;
            case EXACT, REORDERED, NICKNAME, SHORTENED, HOMOGLYPH -> LEAST_LIKE;
          };
    }

    private void record(int at, WordMatch match) {
      boolean sameWord =
          at > 0 && taken[at - 1] && text.get(from + at).start() == text.get(from + at - 1).start();
      places += sameWord ? 0 : 1;
      taken[at] = true;
      likeness += match.value();
      matched++;
      if (match.way() != Way.EXACT) {
        ways.add(match.way());
      }
      if (at < last) {
        ways.add(Way.REORDERED);
      }
      if (text.get(from + at).mixed()) {
        ways.add(Way.HOMOGLYPH);
      }
      last = at;
    }

    /** How many words are not there that no habit leaves out. */
    private int missing() {
      int missing = 0;
      for (int i = 0; i < form.words().size(); i++) {
        boolean needed = form.words().get(i).role() != NameWord.Role.PATRONYMIC;
        missing += needed && !found[i] ? 1 : 0;
      }
      return missing;
    }

    Optional<Occurrence> occurrence(NameKind kind) {
      int first = 0;
      while (!taken[first]) {
        first++;
      }
      int end = taken.length - 1;
      while (!taken[end]) {
        end--;
      }
      for (int j = first; j <= end; j++) {
        NameWord word = text.get(from + j).word();
        boolean and = kind == NameKind.PERSON && ParsedName.isConjunction(word);
        if (!taken[j] && (and || !ParsedName.isParticleOrTitle(word))) {
          return Optional.empty();
        }
      }
      boolean orderMatters = kind != NameKind.PERSON;
      if (orderMatters && ways.contains(Way.REORDERED)) {
        return Optional.empty();
      }
      if (matched < form.words().size()) {
        ways.add(Way.SHORTENED);
      }
      int missing = missing();
      double mean = likeness / matched;
      return Optional.of(
          new Occurrence(form, from + first, from + end, mean, places, missing, ways));
    }
  }
}
