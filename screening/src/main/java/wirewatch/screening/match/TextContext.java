package wirewatch.screening.match;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.ParsedName;

/** What a text says around its names: words, years, sentences. */
final class TextContext {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final int LONGEST_SENTENCE = 1_500;
  private static final int FEWEST_TITLE_WORDS = 3;
  private static final int LONGEST_SMALL_WORD = 3;

  private final String text;
  private final int bodyStart;
  private final boolean titleCase;
  private final List<TextWord> words;
  private final TreeSet<String> lower = new TreeSet<>();
  private final Set<String> uncapitalised = new HashSet<>();
  private final Set<String> years = new HashSet<>();

  /**
   * @param bodyStart where the body begins; the headline is before it
   */
  TextContext(String text, int bodyStart, List<TextWord> words) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.words = words;
    this.titleCase = isTitleCase(bodyStart, words);
    for (TextWord word : words) {
      String folded = text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
      lower.add(folded);
      lower.addAll(JoinedWords.without(folded));
      if (!word.capital()) {
        uncapitalised.add(folded);
      }
    }
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(matcher.group());
    }
  }

  private static boolean isTitleCase(int bodyStart, List<TextWord> words) {
    List<TextWord> longer =
        words.stream()
            .takeWhile(word -> word.start() < bodyStart)
            .filter(word -> word.end() - word.start() > LONGEST_SMALL_WORD)
            .toList();
    return longer.size() >= FEWEST_TITLE_WORDS && longer.stream().allMatch(TextWord::capital);
  }

  /** Whether a word is of a headline whose words all have capitals, so that they say nothing. */
  boolean isInTitleCase(int index) {
    return titleCase && words.get(index).start() < bodyStart;
  }

  /** The place of a part of the text in its headline or body. */
  Hit.Place place(int start, int end) {
    boolean headline = start < bodyStart;
    int from = headline ? 0 : bodyStart;
    return new Hit.Place(
        headline ? Hit.Field.HEADLINE : Hit.Field.BODY,
        text.codePointCount(from, start),
        text.codePointCount(from, end),
        text.codePointCount(from, sentenceStart(start)),
        text.codePointCount(from, sentenceEnd(end)));
  }

  /** Whether a word of the text begins so, or, in an alphabet without spaces, has it inside. */
  boolean hasWordBeginning(String stem) {
    if (Alphabet.of(stem).hasNoSpaces()) {
      return text.contains(stem);
    }
    String found = lower.ceiling(stem);
    return found != null && found.startsWith(stem);
  }

  /** Whether the text has this number or word. */
  boolean hasWord(String word) {
    return lower.contains(word);
  }

  /** Whether the word is also written small: then it is a common one. */
  boolean isAlsoSmall(TextWord word) {
    return uncapitalised.contains(
        text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
  }

  boolean hasYear(String year) {
    return years.contains(year);
  }

  int sentenceStart(int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_SENTENCE && !endsAt(start - 1)) {
      start--;
    }
    while (start < at && " \t»”\"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  int sentenceEnd(int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST_SENTENCE && !endsAt(end)) {
      end++;
    }
    return end < text.length() && text.charAt(end) != '\n' ? end + 1 : end;
  }

  private boolean endsAt(int at) {
    char mark = text.charAt(at);
    boolean last = at + 1 == text.length();
    return mark == '\n'
        || mark == '。'
        || (".!?…؟".indexOf(mark) >= 0 && (last || " \n»”\"".indexOf(text.charAt(at + 1)) >= 0));
  }

  /** Whether a legal form is right before or behind a word, quotation marks aside. */
  boolean isBesideLegalForm(int index) {
    return isBeside(index, index - 1) || isBeside(index, index + 1);
  }

  private boolean isBeside(int index, int form) {
    int first = Math.min(index, form);
    int second = Math.max(index, form);
    if (first < 0 || second >= words.size()) {
      return false;
    }
    TextWord written = words.get(form);
    int from = words.get(first).end();
    int to = words.get(second).start();
    if (to < from) { // an Arabic name in one word is two at one place
      return false;
    }
    String gap = text.substring(from, to);
    boolean beside = gap.chars().allMatch(c -> " \u00A0\"«»“”„'’,".indexOf(c) >= 0);
    return beside && isWrittenAsLegalForm(written);
  }

  /** Whether it is a legal form and no small word at the begin of a sentence: "AS", not "As". */
  private static boolean isWrittenAsLegalForm(TextWord word) {
    String text = word.word().text();
    return word.capital()
        && ParsedName.isLegalForm(word.word())
        && (text.length() != 2 || text.equals("Co") || text.equals(text.toUpperCase(Locale.ROOT)));
  }

  /** Whether words, from the first to the last, are between quotation marks. */
  boolean isQuoted(int first, int last) {
    int start = words.get(first).start();
    int end = words.get(last).end();
    return start > 0
        && end < text.length()
        && "\"«„“‘'".indexOf(text.charAt(start - 1)) >= 0
        && "\"»“”’'".indexOf(text.charAt(end)) >= 0;
  }

  /** The word that is joined in front of one, or none. */
  Optional<TextWord> joinedBefore(int index) {
    return index > 0 && words.get(index).joined()
        ? Optional.of(words.get(index - 1))
        : Optional.empty();
  }

  /** The word that is joined behind one, or none. */
  Optional<TextWord> joinedBehind(int index) {
    return index + 1 < words.size() && words.get(index + 1).joined()
        ? Optional.of(words.get(index + 1))
        : Optional.empty();
  }

  /** The word that is joined to this one in front or behind, if it is capitalised and no title. */
  boolean hasNeighbour(int index, int step) {
    int other = index + step;
    if (other < 0 || other >= words.size()) {
      return false;
    }
    TextWord neighbour = words.get(other);
    boolean joined = step > 0 ? neighbour.joined() : words.get(index).joined();
    return joined
        && Character.isUpperCase(text.codePointAt(neighbour.start()))
        && neighbour.word().text().length() > 1
        && !ParsedName.isLegalForm(neighbour.word())
        && !ParsedName.isParticleOrTitle(neighbour.word());
  }

  /** The text of words, from the first to the last. */
  String text(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  int length() {
    return text.length();
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }
}
