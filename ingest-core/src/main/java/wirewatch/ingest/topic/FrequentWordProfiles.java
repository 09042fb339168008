package wirewatch.ingest.topic;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Identifies languages by their most frequent words: fast, and reliable for whole sentences. */
final class FrequentWordProfiles {
  private static final int WORDS_PER_LANGUAGE = 45;
  private static final int MAX_WORDS = 250;

  private final List<String> languages = new ArrayList<>();
  private final Map<String, int[]> languagesByWord = new HashMap<>();

  FrequentWordProfiles() {
    Map<String, List<Integer>> owners = new HashMap<>();
    Stopwords.all()
        .forEach(
            (language, words) -> {
              int id = languages.size();
              languages.add(language);
              words.stream()
                  .limit(WORDS_PER_LANGUAGE)
                  .distinct()
                  .forEach(w -> owners.computeIfAbsent(w, k -> new ArrayList<>()).add(id));
            });
    owners.forEach(
        (word, ids) ->
            languagesByWord.put(word, ids.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** False only if the word list of the language is in another script. */
  boolean mayUseScript(String language, UnicodeScript script) {
    List<String> words = Stopwords.all().get(language);
    return words == null || UnicodeScript.of(words.getFirst().codePointAt(0)) == script;
  }

  /** Scores how well the words of a text fit each language. */
  LanguageFit fit(String text) {
    double[] scores = new double[languages.size()];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length() && words < MAX_WORDS; i++) {
      boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words++;
        count(text.substring(start, i), scores);
        start = -1;
      }
    }
    return new LanguageFit(scores, words);
  }

  private void count(String word, double[] scores) {
    int[] ids = word.length() > 20 ? null : languagesByWord.get(word.toLowerCase(Locale.ROOT));
    if (ids == null) {
      return;
    }
    double weight = 1 / Math.sqrt(ids.length);
    for (int id : ids) {
      scores[id] += weight;
    }
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetter(c)
        || c == '\''
        || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u200C';
  }

  /** Scores by language; shares are per word of the text. */
  final class LanguageFit {
    private static final double MIN_SHARE = 0.08;
    private static final double MARGIN = 1.2;

    private final double[] scores;
    private final int words;
    private int best;
    private int second = -1;

    LanguageFit(double[] scores, int words) {
      this.scores = scores;
      this.words = words;
      for (int i = 1; i < scores.length; i++) {
        if (scores[i] > scores[best]) {
          second = best;
          best = i;
        } else if (second < 0 || scores[i] > scores[second]) {
          second = i;
        }
      }
    }

    String bestLanguage() {
      return languages.get(best);
    }

    boolean isSure() {
      return words > 0
          && scores[best] / words > MIN_SHARE
          && scores[best] > MARGIN * scores[second];
    }

    /** Whether no language fits: a list of names, or a language without a word list. */
    boolean isInconclusive() {
      return words == 0 || scores[best] / words <= MIN_SHARE;
    }

    /** Whether a language fits nearly as well as the best one. */
    boolean isNearlyBest(String language) {
      int id = languages.indexOf(language);
      return id >= 0 && !isInconclusive() && scores[id] * MARGIN >= scores[best];
    }
  }

  /** Whether there are word lists in a script. */
  static boolean coversScript(UnicodeScript script) {
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.CYRILLIC
        || script == UnicodeScript.ARABIC;
  }
}
