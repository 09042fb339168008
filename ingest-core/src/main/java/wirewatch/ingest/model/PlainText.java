package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as plain text, with paragraphs separated by blank lines: copy from a wire feed or the
 * output of a text extractor.
 */
public record PlainText(
    String text, @Nullable URI url, @Nullable Instant fetchedAt, PageHints hints) {

  public static PlainText of(String text, @Nullable URI address, @Nullable Instant fetched) {
    return new PlainText(text, address, fetched, PageHints.NONE);
  }
}
