package wirewatch.ingest.story;

import java.util.List;

/** The compact sign of an article's text by which near-duplicates find each other. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The near-duplicate bands of a body, as index terms. */
  public static List<String> bands(String body) {
    return List.of();
  }
}
