package wirewatch.screening.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wirewatch.screening.form.NameWord.Role;

/**
 * A name split into the words that tell it from others: without titles, particles and legal form.
 *
 * @param words never empty unless the name has no letter or digit
 * @param legalForms the legal forms it was written with, each by its one name
 * @param mixedAlphabets whether a word had letters of another alphabet that only look right
 * @param fathers the words behind "son of" and "daughter of"
 */
public record ParsedName(
    List<NameWord> words, Set<String> legalForms, boolean mixedAlphabets, Set<String> fathers) {
  private static final int MAX_WORDS = 14;
  private static final Set<String> LINEAGE =
      Set.of("bin", "ibn", "ben", "bint", "ould", "bn", "бин", "ибн", "بن", "ابن", "بنت", "בן");
  private static final Set<String> COMPOUND =
      Set.of("abd", "abu", "abou", "abo", "umm", "عبد", "أبو", "ابو", "أم", "абд", "абу");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et", "y", "e", "и", "та");
  private static final Set<String> NAME_PARTICLES =
      Set.of("bin", "ibn", "ben", "bint", "al", "el", "ould", "аль", "бин", "ибн");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L})\\.\\s?(?=\\p{L}(?:\\.|(?![\\p{L}\\p{M}.])))");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘ʼʿʾ`´′״׳](?=\\p{L})");
  private static final Pattern GENITIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
  private static final String APOSTROPHES = "'’‘ʼʿʾ`´′״׳";
  private static final Pattern SLAVIC_PATRONYMIC =
      Pattern.compile(
          ".{2,}(?:[oeauyi]v[iy](?:ch|tch|tsch|c|ci|ch)|[oe]v?[iy]?chn?a|[oe]vna|[aeo]una|[iy]nichna|[oe]vych)"
              + "|.{2,}(?:[оеаёi]вич[аеуо]?м?|[оеаії]в[іi]ч[ау]?|[оеє]вн[аыуеоіи]й?|[аоеэ]ўна|[иi]нична|ьич[ау]?)");

  public ParsedName {
    words = List.copyOf(words);
    legalForms = Set.copyOf(legalForms);
    fathers = Set.copyOf(fathers);
  }

  /** Parses a name as one of its kind is written. */
  public static ParsedName of(String name, NameKind kind) {
    String clean = NameText.clean(name);
    List<String> folded = new ArrayList<>();
    boolean mixed = false;
    for (String word : split(clean)) {
      WrittenWord written = WrittenWord.of(word);
      mixed |= written.mixed();
      folded.add(written.folded());
    }
    LegalForms.Split split = LegalForms.split(folded);
    List<NameWord> words = words(split.words(), kind);
    Set<String> fathers = kind == NameKind.PERSON ? fathers(folded) : Set.of();
    return new ParsedName(words, split.forms(), mixed, fathers);
  }

  private static Set<String> fathers(List<String> folded) {
    Set<String> fathers = Set.of();
    for (int i = 1; i < folded.size(); i++) {
      if (LINEAGE.contains(folded.get(i - 1))) {
        fathers = fathers.isEmpty() ? new HashSet<>() : fathers;
        fathers.add(folded.get(i));
      }
    }
    return fathers;
  }

  /** Whether both names say whose child their bearer is, and not the same father's. */
  public boolean hasAnotherFather(ParsedName other) {
    return !fathers.isEmpty()
        && !other.fathers.isEmpty()
        && fathers.stream().noneMatch(other.fathers::contains);
  }

  /** A word of a running text as a word of a name, two where an Arabic name is written in one. */
  public static List<NameWord> textWord(String written) {
    List<NameWord> words = new ArrayList<>();
    String text = isMarked(written) ? APOSTROPHE.matcher(written).replaceAll("") : written;
    String folded = WrittenWord.of(text).folded();
    List<String> parts =
        folded.length() > 1 && mayHaveParts(folded)
            ? ArabicParts.unprefixed(folded)
            : List.of(folded);
    for (String part : parts) {
      words.add(NameWord.of(part, part.length() == 1 ? Role.INITIAL : Role.CORE));
    }
    return words;
  }

  /** Whether a folded word makes one name with the next: "servant of", "father of", "mother of". */
  public static boolean beginsArabicName(String folded) {
    return COMPOUND.contains(folded);
  }

  /** Whether it is a word of everyday language, of which alone no name can be told. */
  public static boolean isEveryday(NameWord word) {
    return WordSets.EVERYDAY.contains(word.folded());
  }

  /** Whether the word stands between the parts of a name, or before it, and may be left out. */
  public static boolean isParticleOrTitle(NameWord word) {
    return WordSets.PARTICLES.contains(word.folded()) || WordSets.TITLES.contains(word.folded());
  }

  /** Whether a word of an alphabet without capitals says what somebody is: رئيس, president. */
  public static boolean isRole(String folded) {
    return WordSets.ROLES.contains(folded);
  }

  /** Whether the word alone is a legal form: Ltd, GmbH, ООО. */
  public static boolean isLegalForm(NameWord word) {
    return LegalForms.isForm(word.folded());
  }

  /** Whether the word is "and": two names are beside it. */
  public static boolean isConjunction(NameWord word) {
    return CONJUNCTIONS.contains(word.folded());
  }

  /** Whether the word goes before a father's or family's name: bin, al. */
  public static boolean isNameParticle(NameWord word) {
    return NAME_PARTICLES.contains(word.folded());
  }

  private static boolean isMarked(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (!Character.isLetterOrDigit(written.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHaveParts(String folded) {
    return folded.startsWith("abd") || Alphabet.of(folded) == Alphabet.ARABIC;
  }

  /** The sounds of all words in one. */
  public String joinedSounds() {
    StringBuilder sounds = new StringBuilder();
    words.forEach(word -> sounds.append(word.sounds()));
    return sounds.toString();
  }

  private static List<String> split(String clean) {
    String text = clean;
    if (hasApostrophe(clean)) {
      text = GENITIVE.matcher(text).replaceAll("");
      text = APOSTROPHE.matcher(text).replaceAll("");
    }
    if (clean.indexOf('.') >= 0) {
      text = DOTTED.matcher(text).replaceAll("$1");
    }
    return words(text.indexOf('&') < 0 ? text : text.replace("&", " and "));
  }

  private static boolean hasApostrophe(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The runs of letters, marks and digits. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length() && words.size() < MAX_WORDS * 2; ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean inside = Character.isLetter(c) || isMarkOrNumber(c);
      if (inside && next == text.length()) {
        words.add(text.substring(from));
      } else if (!inside) {
        if (at > from) {
          words.add(text.substring(from, at));
        }
        from = next;
      }
      at = next;
    }
    return words;
  }

  private static boolean isMarkOrNumber(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static List<NameWord> words(List<String> folded, NameKind kind) {
    List<NameWord> words = new ArrayList<>();
    for (String word : folded) {
      boolean givenBen = words.isEmpty() && word.equals("ben") && kind == NameKind.PERSON;
      if (words.size() < MAX_WORDS && (givenBen || !isLeftOut(word, kind))) {
        boolean hasParts = kind == NameKind.PERSON || Alphabet.of(word) == Alphabet.ARABIC;
        add(words, hasParts ? ArabicParts.unprefixed(word) : List.of(word), kind);
      }
    }
    if (words.isEmpty()) {
      folded.stream().limit(MAX_WORDS).forEach(word -> add(words, List.of(word), kind));
    }
    return words;
  }

  private static void add(List<NameWord> words, List<String> parts, NameKind kind) {
    for (String part : parts) {
      String text = kind == NameKind.PERSON ? Digits.asLetters(part) : Digits.spelled(part);
      NameWord word = NameWord.of(text, role(text, kind));
      if (!word.sounds().isEmpty()) {
        words.add(word);
      }
    }
  }

  private static boolean isLeftOut(String word, NameKind kind) {
    if (kind == NameKind.PERSON) {
      return WordSets.TITLES.contains(word) || WordSets.PARTICLES.contains(word);
    }
    return (WordSets.PARTICLES.contains(word) && kind == NameKind.ORGANISATION)
        || word.equals("the")
        || word.equals("and")
        || word.equals("of");
  }

  private static Role role(String word, NameKind kind) {
    if (kind != NameKind.PERSON) {
      return WordSets.COMMON.contains(word) ? Role.COMMON : Role.CORE;
    }
    Alphabet alphabet = Alphabet.of(word);
    if (word.length() == 1 && !alphabet.hasNoSpaces()) {
      return Role.INITIAL;
    }
    boolean mayBe = word.length() > 5 && "haiаычуеmм".indexOf(word.charAt(word.length() - 1)) >= 0;
    return mayBe && SLAVIC_PATRONYMIC.matcher(word).matches() ? Role.PATRONYMIC : Role.CORE;
  }
}
