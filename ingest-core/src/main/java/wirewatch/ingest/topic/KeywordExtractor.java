package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Extracts keywords by frequency, position and capitalisation, without training data. */
final class KeywordExtractor {
  private static final int MAX_KEYWORDS = 10;
  private static final int MAX_WORDS = 3;
  private static final int EARLY_WORDS = 60;
  private static final int SHORT_TEXT_WORDS = 80;
  private static final int STEM_BITS = 20;

  private final Map<String, Set<String>> stopwords = new HashMap<>();

  KeywordExtractor() {
    Stopwords.all().keySet().forEach(l -> stopwords.put(l, Stopwords.forLanguage(l)));
  }

  /** A run of one to three content words, its count, and its first and best-printed positions. */
  private static final class Candidate {
    private final int first;
    private final int length;
    private final long stemKey;
    private int printedAt;
    private int count;
    private boolean isName;
    private boolean inHeadline;

    Candidate(int first, int length, long key) {
      this.first = first;
      this.length = length;
      this.stemKey = key;
      this.printedAt = first;
    }

    double score() {
      double place = 1 + 1.0 / (1 + (double) first / EARLY_WORDS);
      double shape = (isName ? 1.25 : 1) * (length > 1 ? 1.3 : 1) * (inHeadline ? 1.5 : 1);
      return Math.log1p(count) * place * shape;
    }

    boolean isEligible(boolean brief) {
      return count > 1 || isName || (length == 1 && (inHeadline || brief));
    }

    /** Whether this is a suffix of a longer run. */
    boolean isSuffixOf(Candidate longer) {
      long mask = (1L << (STEM_BITS * length)) - 1;
      return length < longer.length && (longer.stemKey & mask) == stemKey;
    }
  }

  /** Up to ten keywords, highest score first. */
  List<String> extract(List<ArticleWords.Word> words, String language) {
    int[] stems = stemNumbers(words, stopwords.getOrDefault(language, Set.of()));
    Map<Long, Candidate> candidates = new HashMap<>();
    for (int i = 0; i < stems.length; i++) {
      long key = 0;
      for (int n = 1; n <= MAX_WORDS && i + n <= stems.length && stems[i + n - 1] > 0; n++) {
        if (n > 1 && words.get(i + n - 1).afterBreak()) {
          break;
        }
        key = key << STEM_BITS | stems[i + n - 1];
        long stemKey = key;
        int at = i;
        int length = n;
        Candidate candidate =
            candidates.computeIfAbsent(key, k -> new Candidate(at, length, stemKey));
        count(candidate, words, i);
      }
    }
    return selectTerms(candidates, words);
  }

  /** A number for the stem of each word, 0 for stopwords and other words without content. */
  private static int[] stemNumbers(List<ArticleWords.Word> words, Set<String> stop) {
    Map<String, Integer> known = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    int[] stems = new int[words.size()];
    for (int i = 0; i < stems.length; i++) {
      String lower = words.get(i).lower();
      Integer stem = known.get(lower);
      if (stem == null) {
        stem =
            isContentWord(lower, stop)
                ? numbers.computeIfAbsent(LightStemmer.stem(lower), k -> numbers.size() + 1)
                : 0;
        known.put(lower, stem);
      }
      stems[i] = stem;
    }
    return stems;
  }

  private static boolean isContentWord(String lower, Set<String> stop) {
    return lower.length() > 2
        && Character.isLetter(lower.codePointAt(0))
        && !stop.contains(lower)
        && !(lower.endsWith("'s") && stop.contains(lower.substring(0, lower.length() - 2)));
  }

  private static void count(Candidate candidate, List<ArticleWords.Word> words, int at) {
    candidate.count++;
    candidate.inHeadline |= words.get(at).inHeadline();
    boolean name =
        !words.get(at).inHeadline() && !(candidate.length == 1 && words.get(at).startsSentence());
    for (int i = at; name && i < at + candidate.length; i++) {
      name = words.get(i).isCapitalised();
    }
    if (name && !candidate.isName) {
      candidate.isName = true;
      candidate.printedAt = at;
    }
  }

  private static List<String> selectTerms(
      Map<Long, Candidate> candidates, List<ArticleWords.Word> words) {
    boolean brief = words.size() < SHORT_TEXT_WORDS;
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      if (candidate.isEligible(brief)) {
        ranked.add(candidate);
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(c -> c.first));
    List<String> terms = new ArrayList<>();
    Set<Long> used = new HashSet<>();
    for (Candidate candidate : ranked) {
      if (terms.size() == MAX_KEYWORDS) {
        break;
      }
      Candidate whole = candidate.isName ? findFullName(candidate, ranked) : candidate;
      if (claimStems(whole.stemKey, used)) {
        terms.add(toText(whole, words));
      }
    }
    return terms;
  }

  /** Claims the stems of a run; returns whether none of them was claimed before. */
  private static boolean claimStems(long key, Set<Long> used) {
    boolean fresh = true;
    for (long rest = key; rest != 0; rest >>>= STEM_BITS) {
      fresh &= !used.contains(rest & (1L << STEM_BITS) - 1);
    }
    for (long rest = key; fresh && rest != 0; rest >>>= STEM_BITS) {
      used.add(rest & (1L << STEM_BITS) - 1);
    }
    return fresh;
  }

  /** The longest name that ends with a name: Roe becomes Jane Roe. */
  private static Candidate findFullName(Candidate brief, List<Candidate> ranked) {
    Candidate longest = brief;
    for (Candidate candidate : ranked) {
      boolean longer = candidate.length > longest.length && candidate.length <= 2;
      if (longer && candidate.isName && brief.isSuffixOf(candidate)) {
        longest = candidate;
      }
    }
    return longest;
  }

  /** Names as printed, other words in lower case. */
  private static String toText(Candidate candidate, List<ArticleWords.Word> words) {
    StringBuilder text = new StringBuilder();
    for (int i = candidate.printedAt; i < candidate.printedAt + candidate.length; i++) {
      ArticleWords.Word word = words.get(i);
      boolean keep =
          candidate.isName
              || (word.isCapitalised() && !word.startsSentence() && !word.inHeadline());
      String shown = keep ? word.printed() : word.lower();
      boolean possessive = word.lower().endsWith("'s");
      text.append(text.isEmpty() ? "" : " ")
          .append(possessive ? shown.substring(0, shown.length() - 2) : shown);
    }
    return text.toString();
  }
}
