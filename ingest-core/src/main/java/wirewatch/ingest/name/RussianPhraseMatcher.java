package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.Token;

/** Matches names of several words, each of which may be inflected. */
final class RussianPhraseMatcher {
  private static final int MIN_STEM_LENGTH = 4;
  private static final int STEM_KEY_LENGTH = 3;
  private static final int MAX_ENDING_LENGTH = 3;

  private final Map<String, List<Phrase>> phrasesByStem = new HashMap<>();

  private record Phrase(List<String> words, String name) {}

  /** Reads rows of a name and its short forms. */
  RussianPhraseMatcher(String file) {
    for (String line : ResourceLines.read(file)) {
      String[] fields = line.split("\t", -1);
      add(fields[0], fields[0]);
      if (fields.length > 1) {
        for (String brief : fields[1].split(",", -1)) {
          add(brief, fields[0]);
        }
      }
    }
  }

  /** The number of words of the longest name that starts here; 0 if there is none. */
  int matchLength(List<Token> tokens, int start) {
    int longest = 0;
    for (Phrase phrase : candidates(tokens, start)) {
      if (phrase.words().size() > longest && matches(phrase, tokens, start)) {
        longest = phrase.words().size();
      }
    }
    return longest;
  }

  /** The full name of the longest match that starts here. */
  String matchedName(List<Token> tokens, int start) {
    int length = matchLength(tokens, start);
    for (Phrase phrase : candidates(tokens, start)) {
      if (phrase.words().size() == length && matches(phrase, tokens, start)) {
        return phrase.name();
      }
    }
    throw new IllegalArgumentException("no phrase here");
  }

  private List<Phrase> candidates(List<Token> tokens, int start) {
    String word = tokens.get(start).text();
    return Character.isUpperCase(word.charAt(0))
        ? phrasesByStem.getOrDefault(stemKey(word), List.of())
        : List.of();
  }

  private void add(String phrase, String name) {
    List<String> words = List.of(phrase.split(" ", -1));
    phrasesByStem
        .computeIfAbsent(stemKey(words.getFirst()), k -> new ArrayList<>())
        .add(new Phrase(words, name));
  }

  private static boolean matches(Phrase phrase, List<Token> tokens, int start) {
    if (start + phrase.words().size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!isSameWord(phrase.words().get(i), tokens.get(start + i).text())) {
        return false;
      }
    }
    return true;
  }

  /** Acronyms must be equal; other words may differ in the ending. */
  private static boolean isSameWord(String word, String other) {
    if (word.equals(other)) {
      return true;
    }
    if (word.length() <= MIN_STEM_LENGTH || word.equals(word.toUpperCase(Locale.ROOT))) {
      return false;
    }
    String a = word.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= Math.min(MIN_STEM_LENGTH, a.length() - 2)
        && a.length() - same < MAX_ENDING_LENGTH
        && b.length() - same <= MAX_ENDING_LENGTH;
  }

  private static String stemKey(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.length() > STEM_KEY_LENGTH ? small.substring(0, STEM_KEY_LENGTH) : small;
  }
}
