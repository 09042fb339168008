package wirewatch.bench.chaos;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One page of a hostile site, and what became of it so far. Thread-safe. */
final class PublishedPage {
  /** What its address answers. */
  enum Kind {
    ARTICLE,
    REDIRECT_LOOP,
    TOO_LONG,
    FORBIDDEN,
    /** An allowed address that redirects to a forbidden one. */
    REDIRECT_TO_FORBIDDEN
  }

  final URI address;
  final Kind kind;
  final InventedText text;
  final Instant published = Instant.now();
  final AtomicInteger requests = new AtomicInteger();
  private @Nullable Instant corrected;
  private boolean removed;

  PublishedPage(URI address, Kind kind, InventedText text) {
    this.address = address;
    this.kind = kind;
    this.text = text;
  }

  synchronized void correct() {
    corrected = Instant.now();
  }

  synchronized void remove() {
    removed = true;
  }

  synchronized boolean isRemoved() {
    return removed;
  }

  /** When it was corrected; null if it was not. */
  synchronized @Nullable Instant corrected() {
    return corrected;
  }

  /** When a listing says that it was last changed. */
  synchronized Instant updated() {
    return corrected == null ? published : corrected;
  }

  boolean isArticle() {
    return kind == Kind.ARTICLE;
  }

  /** The figure that stands in its text now. */
  synchronized String figure() {
    return text.figure(corrected != null);
  }
}
