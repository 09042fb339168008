package wirewatch.ingest.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The MinHash signature of an article: bottom-k samples of its trigrams, figures, names, headline
 * words and slots, in {@value #SIZE} chars.
 */
public final class MinHashSignature {
  static final int TRUNCATED = 0x8000;
  private static final int MAX_PHRASES = 52;
  private static final int MAX_FIGURES = 16;
  private static final int MAX_NAMES = 12;
  private static final int MAX_HEADLINE_WORDS = 8;
  static final int MAX_SLOTS = 8;

  static final int PHRASES_OFFSET = 0;
  static final int FIGURES_OFFSET = PHRASES_OFFSET + 1 + MAX_PHRASES;
  static final int NAMES_OFFSET = FIGURES_OFFSET + 1 + MAX_FIGURES;
  static final int HEADLINE_OFFSET = NAMES_OFFSET + 1 + MAX_NAMES;
  static final int REVISION_OFFSET = HEADLINE_OFFSET + 1 + MAX_HEADLINE_WORDS;
  static final int SLOTS_OFFSET = REVISION_OFFSET + 1;
  static final int SIZE = SLOTS_OFFSET + 1 + 2 * MAX_SLOTS;

  private final char[] data;

  private MinHashSignature(char[] data) {
    this.data = data;
  }

  static MinHashSignature of(HashedWords body, HeadlineWords headlineWords) {
    char[] data = new char[SIZE];
    BottomKSample phrases = new BottomKSample(MAX_PHRASES);
    BottomKSample figures = new BottomKSample(MAX_FIGURES);
    BottomKSample names = new BottomKSample(MAX_NAMES);
    for (int i = 0; i < body.size(); i++) {
      if (body.kind(i) == HashedWords.FIGURE) {
        figures.add(body.hash(i));
      } else if (body.kind(i) == HashedWords.NAME) {
        names.add(body.hash(i));
      }
      if (i >= 2) {
        phrases.add(Trigrams.hashEndingAt(body, i));
      }
    }
    BottomKSample words = new BottomKSample(MAX_HEADLINE_WORDS);
    for (int i = headlineWords.start(); i < headlineWords.words().size(); i++) {
      words.add(headlineWords.words().hash(i));
    }
    phrases.writeTo(data, PHRASES_OFFSET);
    figures.writeTo(data, FIGURES_OFFSET);
    names.writeTo(data, NAMES_OFFSET);
    words.writeTo(data, HEADLINE_OFFSET);
    data[REVISION_OFFSET] = headlineWords.revisionType().code();
    SlotSample.of(body, MAX_SLOTS).writeTo(data, SLOTS_OFFSET);
    return new MinHashSignature(data);
  }

  /**
   * Parses the output of {@link #toBase64}, also of version 0.1, which had no slots; empty for
   * anything else.
   */
  public static Optional<MinHashSignature> parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != SIZE * 2 && bytes.length != SLOTS_OFFSET * 2) {
      return Optional.empty();
    }
    char[] data = new char[SIZE];
    ByteBuffer.wrap(bytes).asCharBuffer().get(data, 0, bytes.length / 2);
    return isValid(data) ? Optional.of(new MinHashSignature(data)) : Optional.empty();
  }

  private static boolean isValid(char[] data) {
    return sampleSize(data, PHRASES_OFFSET) <= MAX_PHRASES
        && sampleSize(data, FIGURES_OFFSET) <= MAX_FIGURES
        && sampleSize(data, NAMES_OFFSET) <= MAX_NAMES
        && sampleSize(data, HEADLINE_OFFSET) <= MAX_HEADLINE_WORDS
        && sampleSize(data, SLOTS_OFFSET) <= MAX_SLOTS;
  }

  private static int sampleSize(char[] data, int at) {
    return data[at] & ~TRUNCATED;
  }

  /** The signature in URL-safe Base64. */
  public String toBase64() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * 2);
    bytes.asCharBuffer().put(data);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  char[] data() {
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MinHashSignature minHashSignature
        && Arrays.equals(data, minHashSignature.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return toBase64();
  }
}
