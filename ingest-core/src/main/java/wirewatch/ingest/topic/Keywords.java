package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes keywords from frequency, place and shape of words: no training, any language. */
final class Keywords {
  private static final int MOST = 10;
  private static final int LONGEST = 3;
  private static final int EARLY = 60;
  private static final int BRIEF = 80;

  private final Map<String, Set<String>> stopwords = new HashMap<>();

  Keywords() {
    Stopwords.all().keySet().forEach(l -> stopwords.put(l, Stopwords.of(l)));
  }

  /** A keyword in the making: how often, where first, and how it is printed. */
  private static final class Candidate {
    private final String printed;
    private final int first;
    private final int length;
    private final boolean name;
    private int count;
    private boolean headline;

    Candidate(String printed, int first, int length, boolean name) {
      this.printed = printed;
      this.first = first;
      this.length = length;
      this.name = name;
    }

    double score() {
      double place = 1 + 1.0 / (1 + (double) first / EARLY);
      double shape = (name ? 1.25 : 1) * (length > 1 ? 1.3 : 1) * (headline ? 1.5 : 1);
      return Math.log1p(count) * place * shape;
    }
  }

  /** Up to ten keywords, the weightiest first. */
  List<String> of(List<WordStream.Word> words, String language) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    Set<String> stop = stopwords.getOrDefault(language, Set.of());
    boolean[] content = new boolean[words.size()];
    for (int i = 0; i < content.length; i++) {
      content[i] = content(words.get(i), stop);
    }
    for (int i = 0; i < content.length; i++) {
      for (int n = 1; n <= LONGEST && i + n <= content.length && content[i + n - 1]; n++) {
        if (n > 1 && words.get(i + n - 1).opens()) {
          break;
        }
        count(words, i, n, candidates);
      }
    }
    return chosen(candidates, words.size() < BRIEF);
  }

  private static boolean content(WordStream.Word word, Set<String> stop) {
    String lower = word.lower();
    return lower.length() > 2
        && Character.isLetter(lower.codePointAt(0))
        && !stop.contains(lower)
        && !(lower.endsWith("'s") && stop.contains(lower.substring(0, lower.length() - 2)));
  }

  private static void count(
      List<WordStream.Word> words, int at, int length, Map<String, Candidate> candidates) {
    StringBuilder key = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    boolean name = true;
    for (int i = at; i < at + length; i++) {
      WordStream.Word word = words.get(i);
      name &= word.capital() && (length > 1 || !word.sentence()) && !word.headline();
      key.append(key.isEmpty() ? "" : " ").append(Stems.of(word.lower()));
      printed.append(printed.isEmpty() ? "" : " ").append(bare(word));
    }
    boolean named = name;
    Candidate candidate =
        candidates.computeIfAbsent(
            key.toString(),
            k ->
                new Candidate(
                    named ? printed.toString() : lower(words, at, length), at, length, named));
    candidate.count++;
    candidate.headline |= words.get(at).headline();
  }

  private static String bare(WordStream.Word word) {
    boolean possessive = word.lower().endsWith("'s");
    return possessive ? word.printed().substring(0, word.printed().length() - 2) : word.printed();
  }

  /** Common words in lower case, words that stand with a capital inside sentences as they are. */
  private static String lower(List<WordStream.Word> words, int at, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      WordStream.Word word = words.get(i);
      boolean keep = word.capital() && !word.sentence() && !word.headline();
      String lower = word.lower();
      String shown = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
      text.append(text.isEmpty() ? "" : " ").append(keep ? bare(word) : shown);
    }
    return text.toString();
  }

  private static List<String> chosen(Map<String, Candidate> candidates, boolean brief) {
    List<Map.Entry<String, Candidate>> ranked = new ArrayList<>();
    for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
      Candidate candidate = entry.getValue();
      boolean common =
          candidate.count > 1 || candidate.name || candidate.headline && candidate.length == 1;
      if (common || brief && candidate.length == 1) {
        ranked.add(entry);
      }
    }
    ranked.sort(Comparator.comparingDouble(e -> -e.getValue().score()));
    List<String> terms = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Map.Entry<String, Candidate> entry : ranked) {
      String[] parts = entry.getKey().split(" ", LONGEST);
      boolean fresh = true;
      for (String part : parts) {
        fresh &= !used.contains(part);
      }
      if (fresh) {
        Map.Entry<String, Candidate> whole = fullName(entry, ranked);
        used.addAll(List.of(whole.getKey().split(" ", LONGEST)));
        terms.add(whole.getValue().printed);
      }
      if (terms.size() == MOST) {
        break;
      }
    }
    return terms;
  }

  /** The longest name that a single word of a name is the last of: Roe becomes Jane Roe. */
  private static Map.Entry<String, Candidate> fullName(
      Map.Entry<String, Candidate> single, List<Map.Entry<String, Candidate>> ranked) {
    Map.Entry<String, Candidate> longest = single;
    if (single.getValue().length > 1 || !single.getValue().name) {
      return single;
    }
    for (Map.Entry<String, Candidate> entry : ranked) {
      boolean longer = entry.getValue().length > longest.getValue().length;
      if (longer && entry.getValue().name && entry.getKey().endsWith(" " + single.getKey())) {
        longest = entry;
      }
    }
    return longest;
  }
}
