package wirewatch.screening.score;

import java.util.List;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;

/** Plain edits between two names of one alphabet, word by word: what a typing error makes. */
final class LetterDistance {
  private static final double FEW_FOR_LENGTH = 0.2;
  private static final int SHORTEST = 6;

  private LetterDistance() {}

  /** Whether the names differ in so few letters that one may be a misspelling of the other. */
  static boolean isMisspelling(ParsedName a, ParsedName b, NameKind kind) {
    List<NameWord> left = a.words();
    List<NameWord> right = b.words();
    if (left.size() != right.size() || left.getFirst().alphabet().hasNoSpaces()) {
      return false;
    }
    int edits = 0;
    int letters = 0;
    for (int i = 0; i < left.size(); i++) {
      String one = left.get(i).folded();
      String two = right.get(i).folded();
      edits += one.equals(two) ? 0 : edits(one, two);
      letters += Math.min(one.length(), two.length());
    }
    int most = kind == NameKind.PERSON ? 2 : 1;
    return letters >= SHORTEST && edits <= most && edits <= FEW_FOR_LENGTH * letters;
  }

  /** Insertions, deletions, substitutions and swaps of neighbours. */
  private static int edits(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, new int[] {i, j});
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cheapest(int[][] table, String a, String b, int[] at) {
    int i = at[0];
    int j = at[1];
    int cost = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    cost = Math.min(cost, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swap ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
  }
}
