package wirewatch.ingest.wire;

/** Tells lines that are a wire's mark ({@code URGENT}, {@code *** FLASH ***}) from headlines. */
public final class WireMarks {
  private final MarkScanner scanner = new MarkScanner();

  public boolean isMark(String line) {
    return scanner.isMark(line);
  }
}
