package wirewatch.ingest.wire;

/** Recognises lines that are status markers ({@code URGENT}, {@code *** FLASH ***}). */
public final class WireMarks {
  private final MarkScanner scanner = new MarkScanner();

  public boolean isMark(String line) {
    return scanner.isMark(line);
  }
}
