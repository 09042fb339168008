package wirewatch.pipeline.probe;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.SiteTitle;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleFields;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.text.PrintableText;
import wirewatch.ingest.url.Urls;

/**
 * What Wirewatch finds on a site.
 *
 * @param robots {@code allowed}, {@code disallowed} or {@code unknown}, of the address itself
 * @param listings every listing that was read, the address itself first
 * @param title the name that the site gives itself at the address; null if it gives none
 * @param sample the first article that could be read; null if none could
 * @param problem why no article could be extracted, in one sentence
 */
public record SiteProbe(
    URI address,
    String robots,
    List<FoundListing> listings,
    @Nullable String title,
    @Nullable Sample sample,
    @Nullable String problem) {
  private static final int MAX_LISTINGS = 6;
  private static final int MAX_SAMPLES = 5;

  /** A listing: its kind, how many candidates it names, what is wrong with it. */
  public record FoundListing(
      URI address, @Nullable ListingKind kind, int candidates, @Nullable String problem) {}

  /** An article of the site, in its document form. */
  public record Sample(URI address, Map<String, Object> article) {}

  public SiteProbe {
    listings = List.copyOf(listings);
  }

  /** Fetches the address, the listings that it names, and then pages until one is an article. */
  public static SiteProbe run(Fetcher fetcher, URI address) throws InterruptedException {
    ListingReader reader = new ListingReader();
    Deque<URI> toRead = new ArrayDeque<>(List.of(address));
    List<FoundListing> found = new ArrayList<>();
    List<ArticleCandidate> candidates = new ArrayList<>();
    String robots = "unknown";
    String title = null;
    while (!toRead.isEmpty() && found.size() < MAX_LISTINGS) {
      URI next = toRead.poll();
      FetchResponse fetchResponse = fetcher.get(next);
      if (next.equals(address)) {
        robots = robotsVerdict(fetchResponse);
      }
      if (fetchResponse instanceof FetchResponse.Received received) {
        FetchedListing fetchedListing = toFetchedListing(received.page());
        Listing listing = reader.read(fetchedListing);
        if (next.equals(address)) {
          title = SiteTitle.find(fetchedListing).orElse(null);
        }
        found.add(
            new FoundListing(next, listing.kind(), listing.candidates().size(), listing.problem()));
        candidates.addAll(listing.candidates());
        listing.listings().stream().filter(uri -> !toRead.contains(uri)).forEach(toRead::add);
      } else {
        found.add(new FoundListing(next, null, 0, describeFailure(fetchResponse)));
      }
    }
    Sample sample = sample(fetcher, candidates);
    return new SiteProbe(
        address, robots, found, title, sample, problem(found.getFirst(), candidates, sample));
  }

  private static FetchedListing toFetchedListing(FetchedPage fetchedPage) {
    List<String> types = fetchedPage.headers().getOrDefault("content-type", List.of());
    String type = types.isEmpty() ? null : types.getFirst();
    return new FetchedListing(fetchedPage.body(), type, fetchedPage.url(), null, null);
  }

  private static @Nullable Sample sample(Fetcher fetcher, List<ArticleCandidate> candidates)
      throws InterruptedException {
    ArticleExtractor articleExtractor = new ArticleExtractor();
    for (ArticleCandidate articleCandidate :
        candidates.subList(0, Math.min(MAX_SAMPLES, candidates.size()))) {
      if (fetcher.get(articleCandidate.address()) instanceof FetchResponse.Received received
          && articleExtractor.extract(received.page())
              instanceof ExtractionResult.ExtractedArticle extractedArticle) {
        return new Sample(articleCandidate.address(), ArticleFields.of(extractedArticle.article()));
      }
    }
    return null;
  }

  private static @Nullable String problem(
      FoundListing first, List<ArticleCandidate> candidates, @Nullable Sample sample) {
    if (first.kind() == null && first.problem() != null) {
      return first.problem();
    }
    if (candidates.isEmpty()) {
      return "no articles are listed there: name a feed, a news sitemap or a section page, or give `links`";
    }
    return sample == null ? "pages are listed, but none of the first reads as an article" : null;
  }

  private static String robotsVerdict(FetchResponse fetchResponse) {
    return switch (fetchResponse) {
      case FetchResponse.Disallowed disallowed -> "disallowed";
      case FetchResponse.Received received -> "allowed";
      case FetchResponse.NotModified notModified -> "allowed";
      case FetchResponse.Throttled throttled -> "allowed";
      case FetchResponse.Failed failed -> "unknown";
    };
  }

  public static String describeFailure(FetchResponse fetchResponse) {
    return switch (fetchResponse) {
      case FetchResponse.Disallowed disallowed -> "robots.txt forbids it";
      case FetchResponse.Throttled throttled -> "the site asks to wait until " + throttled.until();
      case FetchResponse.Failed failed -> failed.failure().reason();
      case FetchResponse.Received received -> "";
      case FetchResponse.NotModified notModified -> "";
    };
  }

  /** Whether an article of the site could be extracted. */
  public boolean isUnderstood() {
    return sample != null;
  }

  /** The name for a source of this site: its title, or its host. */
  public String suggestedName() {
    return title == null ? Urls.host(address) : title;
  }

  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", address.toString());
    document.put("title", title);
    document.put("robots", robots);
    document.put(
        "listings",
        listings.stream()
            .map(
                listing -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("url", listing.address().toString());
                  row.put(
                      "kind",
                      listing.kind() == null
                          ? null
                          : listing.kind().name().toLowerCase(Locale.ROOT));
                  row.put("candidates", listing.candidates());
                  row.put("problem", listing.problem());
                  return row;
                })
            .toList());
    document.put(
        "sample",
        sample == null
            ? null
            : Map.of("url", sample.address().toString(), "article", sample.article()));
    document.put("problem", problem);
    return document;
  }

  /** The human-readable form. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    if (title != null) {
      text.append("title:      ").append(PrintableText.of(title)).append(System.lineSeparator());
    }
    text.append("robots.txt: ").append(robots).append(System.lineSeparator());
    for (FoundListing listing : listings) {
      text.append("listing:    ")
          .append(listing.address())
          .append(listing.kind() == null ? "" : " " + listing.kind())
          .append(", ")
          .append(listing.candidates())
          .append(" pages")
          .append(listing.problem() == null ? "" : " (" + PrintableText.of(listing.problem()) + ")")
          .append(System.lineSeparator());
    }
    if (sample != null) {
      text.append("sample:     ").append(sample.address()).append(System.lineSeparator());
      for (String field :
          List.of(
              "headline", "published", "authors", "dateline", "agency", "language", "word_count")) {
        Object value = sample.article().get(field);
        if (value != null) {
          text.append("  %-10s".formatted(field))
              .append(PrintableText.of(value.toString()))
              .append(System.lineSeparator());
        }
      }
      text.append("  body      ")
          .append(PrintableText.of(String.valueOf(sample.article().get("body")), 200))
          .append(System.lineSeparator());
    }
    return problem == null
        ? text.toString()
        : text.append("problem:    ").append(problem).append(System.lineSeparator()).toString();
  }
}
