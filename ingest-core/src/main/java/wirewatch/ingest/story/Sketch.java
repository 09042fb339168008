package wirewatch.ingest.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The MinHash signature of an article: bottom-k samples of its trigrams, figures, names and headline
 * words, in {@value #SIZE} chars.
 */
public final class Sketch {
  static final int CUT = 0x8000;
  private static final int PHRASES_KEPT = 52;
  private static final int FIGURES_KEPT = 16;
  private static final int NAMES_KEPT = 12;
  private static final int HEADLINE_KEPT = 8;

  static final int PHRASES = 0;
  static final int FIGURES = PHRASES + 1 + PHRASES_KEPT;
  static final int NAMES = FIGURES + 1 + FIGURES_KEPT;
  static final int HEADLINE = NAMES + 1 + NAMES_KEPT;
  static final int MARK = HEADLINE + 1 + HEADLINE_KEPT;
  static final int SIZE = MARK + 1;

  private final char[] data;

  private Sketch(char[] data) {
    this.data = data;
  }

  static Sketch of(Words body, Headline headline) {
    char[] data = new char[SIZE];
    Lowest phrases = new Lowest(PHRASES_KEPT);
    Lowest figures = new Lowest(FIGURES_KEPT);
    Lowest names = new Lowest(NAMES_KEPT);
    for (int i = 0; i < body.size(); i++) {
      if (body.kind(i) == Words.FIGURE) {
        figures.add(body.hash(i));
      } else if (body.kind(i) == Words.NAME) {
        names.add(body.hash(i));
      }
      if (i >= 2) {
        phrases.add(Phrases.three(body, i));
      }
    }
    Lowest words = new Lowest(HEADLINE_KEPT);
    for (int i = headline.start(); i < headline.words().size(); i++) {
      words.add(headline.words().hash(i));
    }
    phrases.write(data, PHRASES);
    figures.write(data, FIGURES);
    names.write(data, NAMES);
    words.write(data, HEADLINE);
    data[MARK] = headline.revising().code();
    return new Sketch(data);
  }

  /** Parses the output of {@link #text}; empty for anything else. */
  public static Optional<Sketch> parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != SIZE * 2) {
      return Optional.empty();
    }
    char[] data = new char[SIZE];
    ByteBuffer.wrap(bytes).asCharBuffer().get(data);
    return isSound(data) ? Optional.of(new Sketch(data)) : Optional.empty();
  }

  private static boolean isSound(char[] data) {
    return size(data, PHRASES) <= PHRASES_KEPT
        && size(data, FIGURES) <= FIGURES_KEPT
        && size(data, NAMES) <= NAMES_KEPT
        && size(data, HEADLINE) <= HEADLINE_KEPT;
  }

  private static int size(char[] data, int at) {
    return data[at] & ~CUT;
  }

  /** The signature in URL-safe Base64. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * 2);
    bytes.asCharBuffer().put(data);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  char[] data() {
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && Arrays.equals(data, sketch.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return text();
  }
}
