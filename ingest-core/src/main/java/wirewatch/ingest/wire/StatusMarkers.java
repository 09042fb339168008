package wirewatch.ingest.wire;

/** Recognises lines that are status markers ({@code URGENT}, {@code *** FLASH ***}). */
public final class StatusMarkers {
  private final StatusMarkerScanner scanner = new StatusMarkerScanner();

  public boolean isMarker(String line) {
    return scanner.isMarker(line);
  }
}
