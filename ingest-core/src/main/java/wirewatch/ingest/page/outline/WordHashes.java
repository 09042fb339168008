package wirewatch.ingest.page.outline;

import java.util.Arrays;

/** Case-insensitive hashes of the words of a text; in scripts without spaces, of the characters. */
public final class WordHashes {
  private int[] hashes = new int[16];
  private int size;

  private WordHashes() {}

  public static WordHashes of(String text) {
    WordHashes wordHashes = new WordHashes();
    int hash = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      boolean alone = word && c >= 0x2E80 && c < 0xD800;
      if (open && (!word || alone)) {
        wordHashes.add(hash);
        open = false;
      }
      if (alone) {
        wordHashes.add(c);
      } else if (word) {
        hash = (open ? hash * 31 : 7) + Character.toLowerCase(c);
        open = true;
      }
    }
    if (open) {
      wordHashes.add(hash);
    }
    return wordHashes;
  }

  private void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  public int size() {
    return size;
  }

  /** The hash of {@code n} words, starting at index {@code i}. */
  public int ngramHash(int i, int n) {
    int gram = n;
    for (int k = i; k < i + n; k++) {
      gram = gram * 0x9E3779B1 + hashes[k];
    }
    return gram;
  }
}
