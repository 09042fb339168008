package wirewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A synthetic language with the word statistics of news wires, the same for the same seed: 200,000
 * words whose frequency falls with their rank, frequent ones short, and 40,000 fixed expressions of
 * two or three words; texts of it, and queries of watches.
 */
final class SyntheticCorpus {
  private static final int WORDS = 200_000;
  private static final int WORDS_OF_AN_ARTICLE = 500;
  private static final int EXPRESSIONS = 40_000;
  private static final String CONSONANTS = "bcdfghklmnprstvwz";
  private static final String VOWELS = "aeiou";

  /** The ranks of words of rare and of common queries, and of frequent words. */
  private static final Ranks RARE = new Ranks(30_000, WORDS);

  private static final Ranks COMMON = new Ranks(700, 7_000);
  private static final Ranks FREQUENT = new Ranks(40, 1_500);

  private final String[] words = new String[WORDS];
  private final String[] expressions = new String[EXPRESSIONS];
  private final Random random;

  private record Ranks(int from, int to) {}

  SyntheticCorpus(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      words[i] = word(i);
    }
    for (int i = 0; i < EXPRESSIONS; i++) {
      String first = words[rank(new Ranks(20, WORDS / 4))];
      String last = words[rank(new Ranks(20, WORDS / 4))];
      String middle = random.nextInt(3) == 0 ? " " + words[rank(FREQUENT)] : "";
      expressions[i] = first + middle + " " + last;
    }
  }

  /** Two syllables and more, the rarer the longer. */
  private String word(int rank) {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + Integer.toString(rank + 1).length() / 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).toString();
  }

  /** A rank with Zipf's probability. */
  private int rank(Ranks ranks) {
    double span = Math.log((double) ranks.to / ranks.from);
    return (int) (ranks.from * Math.exp(random.nextDouble() * span)) - 1;
  }

  /** Bodies of about 500 words. */
  List<String> articles(int count) {
    List<String> articles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      articles.add(text());
    }
    return articles;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int count = 0;
    while (count < WORDS_OF_AN_ARTICLE) {
      boolean expression = random.nextInt(10) == 0;
      String next =
          expression
              ? expressions[rank(new Ranks(1, EXPRESSIONS))]
              : words[rank(new Ranks(1, WORDS))];
      text.append(next).append(random.nextInt(12) == 0 ? ". " : " ");
      count += expression ? 2 : 1;
    }
    return text.toString().strip();
  }

  /**
   * Queries of the body: 40 % one word, a prefix now and then; 30 % phrases, a third of them with
   * slop; 30 % Boolean ones.
   *
   * @param common the share of those with words that many articles have
   */
  List<String> queries(int count, double common) {
    List<String> queries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Ranks ranks = random.nextDouble() < common ? COMMON : RARE;
      int kind = random.nextInt(100);
      String query =
          kind < 40 ? singleTerm(ranks) : kind < 70 ? phrase(ranks) : booleanQuery(ranks);
      queries.add("body:(" + query + ")");
    }
    return queries;
  }

  private String singleTerm(Ranks ranks) {
    return random.nextInt(20) == 0 ? prefix(ranks) : words[rank(ranks)];
  }

  private String prefix(Ranks ranks) {
    String word = words[rank(ranks)];
    return word.substring(0, Math.max(4, word.length() - 2)) + "*";
  }

  /** Expressions are less frequent than words of the same rank. */
  private String phrase(Ranks ranks) {
    String expression = expressions[rank(new Ranks(ranks.from / 10, ranks.to / 5))];
    if (random.nextInt(3) > 0) {
      return "\"" + expression + "\"";
    }
    return "\"%s %s\"~%d"
        .formatted(words[rank(FREQUENT)], words[rank(ranks)], 2 + random.nextInt(8));
  }

  private String booleanQuery(Ranks ranks) {
    String word = words[rank(ranks)];
    return switch (random.nextInt(6)) {
      case 0 -> words[rank(FREQUENT)] + " AND " + word;
      case 1 -> "%s OR %s OR %s".formatted(word, words[rank(RARE)], phrase(RARE));
      case 2 -> "%s AND (%s OR %s)".formatted(prefix(FREQUENT), word, phrase(ranks));
      case 3 -> word + " AND NOT " + words[rank(FREQUENT)];
      case 4 -> "(%s OR %s) AND %s".formatted(word, words[rank(ranks)], words[rank(FREQUENT)]);
      default -> "+%s +%s -%s".formatted(words[rank(FREQUENT)], word, phrase(COMMON));
    };
  }
}
