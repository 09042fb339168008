package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as plain text, with paragraphs divided by blank lines: a wire feed's copy or a text
 * extractor's output.
 */
public record PlainText(
    String text, @Nullable URI address, @Nullable Instant fetched, Hints hints) {

  public static PlainText of(String text, @Nullable URI address, @Nullable Instant fetched) {
    return new PlainText(text, address, fetched, Hints.NONE);
  }
}
