package wirewatch.ingest.text;

/**
 * Sanitises text from the web for terminals and logs: removes control characters and bidirectional
 * overrides.
 */
public final class PrintableText {
  private PrintableText() {}

  /** Control, format and line characters become spaces. */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isPrintable(c) ? c : ' '));
    return clean.toString();
  }

  /** The same, cut to {@code width} characters. */
  public static String of(String text, int width) {
    String clean = of(text);
    return clean.length() <= width ? clean : clean.substring(0, width - 1) + "…";
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
