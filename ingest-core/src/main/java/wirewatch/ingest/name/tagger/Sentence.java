package wirewatch.ingest.name.tagger;

import java.util.Arrays;
import java.util.List;
import wirewatch.ingest.name.token.Token;

/** The words of a sentence, and which of them can be part of a name. */
final class Sentence {
  private static final int FEW = 4;
  private static final double HEADLINE_SHARE = 0.7;
  private static final int MAX_LINK_WORDS = 3;
  private static final int LINK = Lexicon.classBit("link");

  /** The number of {@link Lexicon#COUNTRY} among the classes of phrases. */
  private static final int COUNTRY_CLASS = 1;

  private static final int MAX_TAIL_WORDS = 5;
  private static final int NEVER_IN_TAIL =
      Lexicon.classBit("verb")
          | Lexicon.classBit("speech")
          | Lexicon.classBit("pronoun")
          | Lexicon.classBit("determiner")
          | Lexicon.classBit("preposition")
          | Lexicon.classBit("place-preposition")
          | Lexicon.classBit("not-name")
          | Lexicon.classBit("weekday")
          | Lexicon.classBit("month")
          | Lexicon.classBit("role")
          | Lexicon.classBit("title");
  private static final int PLACE_HEAD = Lexicon.classBit("place-head");
  private static final int ORGANISATION_HEAD = Lexicon.classBit("org-head");

  final List<Token> tokens;
  final WordForm[] words;

  /** For each word, the lexicon phrases that cover it: see {@link WordListMatcher#match}. */
  final int[] phraseMasks;

  /** Whether most words are capitalised, as in a headline. */
  final boolean headline;

  private final boolean[] candidates;
  private final int[] runStart;
  private final int[] runEnd;

  Sentence(List<Token> tokens, WordForm[] words, Lexicon lexicon) {
    this.tokens = tokens;
    this.words = words;
    phraseMasks = WordListMatcher.match(words, lexicon);
    headline = isHeadline(words);
    candidates = findCandidates(words);
    if (lexicon.namesBeginSmall() || lexicon.capitalisesNouns()) {
      addOrganisationTails(candidates, words, lexicon.capitalisesNouns());
    }
    if (lexicon.namesBeginSmall()) {
      addSmallHeads(candidates, words);
    }
    runStart = new int[words.length];
    runEnd = new int[words.length];
    int start = 0;
    for (int i = 0; i < words.length; i++) {
      if (!candidates[i]) {
        start = i + 1;
      }
      runStart[i] = Math.min(start, i);
      runEnd[i] = i + 1;
    }
    for (int i = words.length - 2; i >= 0; i--) {
      if (candidates[i] && candidates[i + 1]) {
        runEnd[i] = runEnd[i + 1];
      }
    }
  }

  int size() {
    return words.length;
  }

  /** Whether the word can be part of a name: capitalised, or a link between such words. */
  boolean isCandidate(int i) {
    return candidates[i];
  }

  /** Whether any word is a candidate. */
  boolean hasCandidates() {
    for (boolean candidate : candidates) {
      if (candidate) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the run of consecutive candidates that contains the word. */
  int runStart(int i) {
    return runStart[i];
  }

  /** The end, exclusive, of that run. */
  int runEnd(int i) {
    return runEnd[i];
  }

  /** The end, exclusive, of the name of a country of several words that begins with the word. */
  int countryEnd(int i) {
    int begin = 4 * (COUNTRY_CLASS - 1);
    if ((phraseMasks[i] >> (begin + BilouLabel.BEGIN) & 1) == 0) {
      return i;
    }
    int end = i + 1;
    while (end < words.length && (phraseMasks[end] >> (begin + BilouLabel.LAST) & 1) == 0) {
      end++;
    }
    return Math.min(end + 1, words.length);
  }

  private static boolean isHeadline(WordForm[] words) {
    int capitals = 0;
    int smalls = 0;
    for (WordForm word : words) {
      if (word.folded.length() > FEW - 1) {
        capitals += word.hasCapital ? 1 : 0;
        smalls += word.isLowerCase ? 1 : 0;
      }
    }
    return capitals >= FEW - 1 && capitals >= HEADLINE_SHARE * (capitals + smalls);
  }

  private static boolean[] findCandidates(WordForm[] words) {
    boolean[] candidates = new boolean[words.length];
    int last = -1;
    for (int i = 0; i < words.length; i++) {
      boolean head = words[i].isNoun && words[i].hasClass(ORGANISATION_HEAD);
      if (words[i].hasCapital || head || (words[i].hasDigit && !words[i].isLowerCase)) {
        candidates[i] = words[i].hasCapital || isBesideCapitalised(words, i);
        if (words[i].hasCapital) {
          addLinkWords(candidates, words, last + 1, i);
        }
        last = words[i].hasCapital ? i : last;
      }
    }
    return candidates;
  }

  private static boolean isBesideCapitalised(WordForm[] words, int i) {
    return (i > 0 && words[i - 1].hasCapital) || (i + 1 < words.length && words[i + 1].hasCapital);
  }

  /**
   * Adds what may follow the head of an organisation: {@code Ministerio de economía y comercio}.
   */
  private static void addOrganisationTails(
      boolean[] candidates, WordForm[] words, boolean nounsOnly) {
    for (int i = 0; i < words.length; i++) {
      if (candidates[i] && words[i].hasClass(ORGANISATION_HEAD)) {
        int end = tailEnd(words, i + 1, nounsOnly);
        Arrays.fill(candidates, i, end, true);
      }
    }
  }

  /** Adds heads in small letters beside a name: {@code île de Ré}, {@code Верховный суд}. */
  private static void addSmallHeads(boolean[] candidates, WordForm[] words) {
    for (int i = 0; i < words.length; i++) {
      boolean organisation = words[i].hasClass(ORGANISATION_HEAD);
      if (words[i].isLowerCase && (organisation || words[i].hasClass(PLACE_HEAD))) {
        candidates[i] |= organisation && i > 0 && words[i - 1].hasCapital;
        int name = i + 1;
        while (name < words.length && name <= i + MAX_LINK_WORDS && words[name].hasClass(LINK)) {
          name++;
        }
        if (name < words.length && words[name].hasCapital) {
          Arrays.fill(candidates, i, name, true);
        }
      }
    }
  }

  private static int tailEnd(WordForm[] words, int start, boolean nounsOnly) {
    int end = start;
    int most = Math.min(words.length, start + MAX_TAIL_WORDS);
    for (int i = start; i < most; i++) {
      if (words[i].hasCapital) {
        return i;
      }
      boolean link = words[i].hasClass(LINK);
      boolean plain = words[i].isLowerCase && !words[i].hasClass(NEVER_IN_TAIL);
      if (!link && !(nounsOnly ? words[i].isNoun : plain)) {
        return end;
      }
      end = link ? end : i + 1;
    }
    return end;
  }

  /** Adds link words such as {@code of the}, if nothing else separates two capitalised words. */
  private static void addLinkWords(boolean[] candidates, WordForm[] words, int start, int end) {
    if (end - start > MAX_LINK_WORDS || start == 0) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (!words[i].hasClass(LINK)) {
        return;
      }
    }
    for (int i = start; i < end; i++) {
      candidates[i] = true;
    }
  }
}
