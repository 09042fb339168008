package wirewatch.screening.form;

import java.util.Arrays;

/**
 * The weighted number of edits between two words of sounds: a vowel for another, or one of two
 * sounds that newsrooms confuse, costs less than one.
 */
public final class SoundDistance {
  private static final int SIZE = 128;
  private static final float VOWEL = 0.35f;
  private static final float[][] FULL = costs(false);
  private static final float[][] FEW_VOWELS = costs(true);

  private SoundDistance() {}

  /** The cost of turning one word into the other; {@code fewVowels} if one leaves vowels out. */
  public static float between(String a, String b, boolean fewVowels) {
    if (a.equals(b)) {
      return 0;
    }
    float[][] costs = fewVowels ? FEW_VOWELS : FULL;
    float[] before = new float[b.length() + 1];
    float[] last = new float[b.length() + 1];
    float[] row = new float[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      last[j] = last[j - 1] + insertion(costs, b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = last[0] + insertion(costs, a, i - 1);
      for (int j = 1; j <= b.length(); j++) {
        float change = last[j - 1] + costs[sound(a, i - 1)][sound(b, j - 1)];
        float drop = last[j] + insertion(costs, a, i - 1);
        float add = row[j - 1] + insertion(costs, b, j - 1);
        row[j] = Math.min(change, Math.min(drop, add));
        if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 0.8f);
        }
      }
      float[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  /** The edits allowed in words of this many sounds. */
  public static float allowed(int sounds) {
    if (sounds <= 2) {
      return 0.3f;
    }
    if (sounds == 3) {
      return 0.5f;
    }
    return sounds <= 5 ? 1.0f : sounds <= 8 ? 1.3f : 1.6f;
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static float insertion(float[][] costs, String word, int at) {
    float cost = costs[0][sound(word, at)];
    boolean atStart = at == 0;
    return atStart && cost >= VOWEL ? cost + 0.15f : cost;
  }

  private static int sound(String word, int at) {
    char sound = word.charAt(at);
    return sound < SIZE ? sound : 1;
  }

  private static float[][] costs(boolean fewVowels) {
    float[][] costs = new float[SIZE][SIZE];
    for (float[] row : costs) {
      Arrays.fill(row, 1);
    }
    for (int sound = 0; sound < SIZE; sound++) {
      costs[sound][sound] = 0;
    }
    group(costs, fewVowels ? 0.12f : VOWEL, "aeiou");
    for (char vowel : "aeou".toCharArray()) {
      costs[0][vowel] = fewVowels ? 0.08f : VOWEL;
    }
    costs[0]['i'] = fewVowels ? 0.08f : 0.2f;
    costs[0]['j'] = 0.3f;
    costs[0]['h'] = fewVowels ? 0.2f : 0.4f;
    relate(costs, fewVowels ? 0.1f : 0.2f, "ou");
    relate(costs, 0.15f, "ij iJ wu wo wv yi yj ye JZ");
    relate(
        costs, 0.3f, "CS Cs Ss cs CJ Zz ZS zs zc Cc SZ kc Ck hk hg hC gk gJ uv vf hj jJ jZ hS cS");
    relate(costs, 0.4f, "bp dt bv td pf zd");
    relate(costs, 0.7f, "mn rl");
    if (fewVowels) {
      relate(costs, 0.05f, "wu wo wv yi yj ye wa bv vf pf sS hk ya");
      relate(costs, 0.2f, "td kg kh gJ sz zd gh ct cs");
      costs[0]['w'] = 0.25f;
      costs[0]['y'] = 0.2f;
      costs[0]['a'] = 0.05f;
    }
    return costs;
  }

  private static void group(float[][] costs, float cost, String sounds) {
    for (int i = 0; i < sounds.length(); i++) {
      for (int j = 0; j < sounds.length(); j++) {
        costs[sounds.charAt(i)][sounds.charAt(j)] = i == j ? 0 : cost;
      }
    }
  }

  private static void relate(float[][] costs, float cost, String pairs) {
    for (String pair : pairs.split(" ", -1)) {
      costs[pair.charAt(0)][pair.charAt(1)] = cost;
      costs[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }
}
