package wirewatch.screening.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wirewatch.screening.form.NameWord.Role;

/**
 * A name split into the words that tell it from others: without titles, particles and legal form.
 *
 * @param words never empty unless the name has no letter or digit
 * @param legalForms the legal forms it was written with, each by its one name
 * @param mixedAlphabets whether a word had letters of another alphabet that only look right
 */
public record ParsedName(List<NameWord> words, Set<String> legalForms, boolean mixedAlphabets) {
  private static final int MAX_WORDS = 14;
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{L})\\.\\s?(?=\\p{L}(?:\\.|(?![\\p{L}\\p{M}.])))");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘ʼʿʾ`´′״׳](?=\\p{L})");
  private static final Pattern GENITIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SLAVIC_PATRONYMIC =
      Pattern.compile(
          ".{2,}(?:[oeauyi]v[iy](?:ch|tch|tsch|c|ci|ch)|[oe]v?[iy]?chn?a|[oe]vna|[aeo]una|[iy]nichna|[oe]vych)"
              + "|.{2,}(?:[оеаёi]вич[аеуо]?м?|[оеаії]в[іi]ч[ау]?|[оеє]вн[аыуеоіи]й?|[аоеэ]ўна|[иi]нична|ьич[ау]?)");

  public ParsedName {
    words = List.copyOf(words);
    legalForms = Set.copyOf(legalForms);
  }

  /** Parses a name as one of its kind is written. */
  public static ParsedName of(String name, NameKind kind) {
    String clean = NameText.clean(name);
    List<String> written = split(clean);
    boolean mixed = written.stream().anyMatch(NameText::mixesAlphabets);
    List<String> folded = written.stream().map(ParsedName::fold).toList();
    LegalForms.Split split = LegalForms.split(folded);
    List<NameWord> words = words(split.words(), kind);
    return new ParsedName(words, split.forms(), mixed);
  }

  /** A word of a running text as a word of a name, two where an Arabic name is written in one. */
  public static List<NameWord> textWord(String written) {
    List<NameWord> words = new ArrayList<>();
    boolean marked = !written.chars().allMatch(Character::isLetterOrDigit);
    String text = marked ? APOSTROPHE.matcher(written).replaceAll("") : written;
    String folded = fold(text);
    List<String> parts =
        folded.length() > 1 && mayHaveParts(folded)
            ? ArabicParts.unprefixed(folded)
            : List.of(folded);
    for (String part : parts) {
      words.add(NameWord.of(part, part.length() == 1 ? Role.INITIAL : Role.CORE));
    }
    return words;
  }

  /** Whether the word stands between the parts of a name, or before it, and may be left out. */
  public static boolean isParticleOrTitle(NameWord word) {
    return WordSets.PARTICLES.contains(word.folded()) || WordSets.TITLES.contains(word.folded());
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
    if (clean.chars().anyMatch(c -> "'’‘ʼʿʾ`´′״׳".indexOf(c) >= 0)) {
      text = GENITIVE.matcher(text).replaceAll("");
      text = APOSTROPHE.matcher(text).replaceAll("");
    }
    if (clean.indexOf('.') >= 0) {
      text = DOTTED.matcher(text).replaceAll("$1");
    }
    text = text.replace("&", " and ");
    return SEPARATOR.splitAsStream(text).filter(w -> !w.isEmpty()).limit(MAX_WORDS * 2).toList();
  }

  private static String fold(String word) {
    String one = NameText.inOneAlphabet(word);
    String lower = one.toLowerCase(Locale.ROOT);
    return Alphabet.of(lower) == Alphabet.LATIN ? LatinFolding.fold(lower) : lower;
  }

  private static List<NameWord> words(List<String> folded, NameKind kind) {
    List<NameWord> words = new ArrayList<>();
    for (String word : folded) {
      boolean givenBen = words.isEmpty() && word.equals("ben") && kind == NameKind.PERSON;
      if (words.size() < MAX_WORDS && (givenBen || !isLeftOut(word, kind))) {
        add(words, kind == NameKind.PERSON ? ArabicParts.unprefixed(word) : List.of(word), kind);
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
