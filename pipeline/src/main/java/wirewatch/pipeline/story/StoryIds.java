package wirewatch.pipeline.story;

import java.util.HexFormat;

/** Story ids: the first 64 bits of the id of a story's first document. */
public final class StoryIds {
  private static final int DIGITS = 16;

  private StoryIds() {}

  /** The number of a document's or a story's id; ids of another form are hashed by their text. */
  public static long toNumber(String id) {
    return id.length() >= DIGITS && HexFormat.isHexDigit(id.charAt(0))
        ? HexFormat.fromHexDigitsToLong(id, 0, DIGITS)
        : id.hashCode();
  }

  public static String toText(long number) {
    return HexFormat.of().toHexDigits(number);
  }
}
