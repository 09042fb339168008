package wirewatch.crawler.listing.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a listing names it; only the URL is certain.
 *
 * @param address absolute, normalised
 * @param guid the identifier in the listing, as written
 * @param language BCP 47
 * @param summary plain text
 * @param keywords the publisher's keywords, from {@code news:keywords}, {@code category} or {@code
 *     tags}
 */
public record ArticleCandidate(
    URI address,
    @Nullable String title,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String guid,
    List<String> authors,
    @Nullable String language,
    @Nullable String summary,
    List<String> keywords) {

  public ArticleCandidate {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** A candidate without keywords. */
  public ArticleCandidate(
      URI address,
      @Nullable String title,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String guid,
      List<String> authors,
      @Nullable String language,
      @Nullable String summary) {
    this(address, title, published, updated, guid, authors, language, summary, List.of());
  }
}
