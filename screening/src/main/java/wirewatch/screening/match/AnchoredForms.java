package wirewatch.screening.match;

import java.util.Arrays;

/**
 * The forms that share a rare word: their numbers, and beside each the letters of its required keys
 * and how many words it requires, so that most are passed over without a look at the form.
 */
final class AnchoredForms {
  static final AnchoredForms NONE = new AnchoredForms();

  private int[] numbers = {};
  private long[] letters = {};
  private byte[] words = {};
  private int size;

  void add(int number, ListedForm form) {
    if (size == numbers.length) {
      resize(Math.max(2, size * 2));
    }
    numbers[size] = number;
    letters[size] = form.letters();
    words[size] = (byte) Integer.bitCount(form.required());
    size++;
  }

  void trim() {
    resize(size);
  }

  int size() {
    return size;
  }

  int number(int at) {
    return numbers[at];
  }

  /** Whether a run of so many words with these letters may hold the form. */
  boolean mayBeIn(int at, int runLength, long runLetters) {
    return words[at] <= runLength && (letters[at] & ~runLetters) == 0;
  }

  private void resize(int length) {
    numbers = Arrays.copyOf(numbers, length);
    letters = Arrays.copyOf(letters, length);
    words = Arrays.copyOf(words, length);
  }
}
