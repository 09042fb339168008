package wirewatch.app;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.Answer;
import wirewatch.crawler.Fetcher;
import wirewatch.crawler.listing.Candidate;
import wirewatch.crawler.listing.Kind;
import wirewatch.crawler.listing.Listing;
import wirewatch.crawler.listing.ListingPage;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.ingest.ArticleDocument;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.Page;

/**
 * What Wirewatch finds on a site.
 *
 * @param robots {@code allowed}, {@code disallowed} or {@code unknown}, of the address itself
 * @param listings every listing that was read, the address itself first
 * @param sample the first article that could be read; null if none could
 * @param problem why no article could be extracted, in one sentence
 */
record Probe(
    URI address,
    String robots,
    List<Found> listings,
    @Nullable Sample sample,
    @Nullable String problem) {
  private static final int MOST_LISTINGS = 6;
  private static final int MOST_SAMPLES = 5;

  /** A listing: its kind, how many candidates it names, what is wrong with it. */
  record Found(URI address, @Nullable Kind kind, int candidates, @Nullable String problem) {}

  /** An article of the site, in its document form. */
  record Sample(URI address, Map<String, Object> article) {}

  Probe {
    listings = List.copyOf(listings);
  }

  /**
   * Fetches the address, the listings that it names, and then pages until one is an article.
   */
  static Probe of(Fetcher fetcher, URI address) throws InterruptedException {
    ListingReader reader = new ListingReader();
    Deque<URI> toRead = new ArrayDeque<>(List.of(address));
    List<Found> found = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    String robots = "unknown";
    while (!toRead.isEmpty() && found.size() < MOST_LISTINGS) {
      URI next = toRead.poll();
      Answer answer = fetcher.get(next);
      if (next.equals(address)) {
        robots = verdict(answer);
      }
      if (answer instanceof Answer.Received received) {
        Listing listing = read(reader, received.page());
        found.add(new Found(next, listing.kind(), listing.candidates().size(), listing.problem()));
        candidates.addAll(listing.candidates());
        listing.listings().stream().filter(uri -> !toRead.contains(uri)).forEach(toRead::add);
      } else {
        found.add(new Found(next, null, 0, failure(answer)));
      }
    }
    Sample sample = sample(fetcher, candidates);
    return new Probe(address, robots, found, sample, problem(candidates, sample));
  }

  private static Listing read(ListingReader reader, Page page) {
    List<String> types = page.headers().getOrDefault("content-type", List.of());
    String type = types.isEmpty() ? null : types.getFirst();
    return reader.read(new ListingPage(page.body(), type, page.address(), null, null));
  }

  private static @Nullable Sample sample(Fetcher fetcher, List<Candidate> candidates)
      throws InterruptedException {
    Ingest ingest = new Ingest();
    for (Candidate candidate : candidates.subList(0, Math.min(MOST_SAMPLES, candidates.size()))) {
      if (fetcher.get(candidate.address()) instanceof Answer.Received received
          && ingest.ingest(received.page()) instanceof Extraction.Extracted extracted) {
        return new Sample(candidate.address(), ArticleDocument.of(extracted.article()));
      }
    }
    return null;
  }

  private static @Nullable String problem(List<Candidate> candidates, @Nullable Sample sample) {
    if (candidates.isEmpty()) {
      return "no articles are listed there: name a feed, a news sitemap or a section page, or give `links`";
    }
    return sample == null ? "pages are listed, but none of the first reads as an article" : null;
  }

  private static String verdict(Answer answer) {
    return switch (answer) {
      case Answer.Disallowed disallowed -> "disallowed";
      case Answer.Received received -> "allowed";
      case Answer.Unchanged unchanged -> "allowed";
      case Answer.Throttled throttled -> "allowed";
      case Answer.Failed failed -> "unknown";
    };
  }

  static String failure(Answer answer) {
    return switch (answer) {
      case Answer.Disallowed disallowed -> "robots.txt forbids it";
      case Answer.Throttled throttled -> "the site asks to wait until " + throttled.until();
      case Answer.Failed failed -> failed.failure().why();
      case Answer.Received received -> "";
      case Answer.Unchanged unchanged -> "";
    };
  }

  /** Whether an article of the site could be extracted. */
  boolean understood() {
    return sample != null;
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", address.toString());
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
                          : listing.kind().name().toLowerCase(java.util.Locale.ROOT));
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
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("robots.txt: ").append(robots).append(System.lineSeparator());
    for (Found listing : listings) {
      text.append("listing:    ")
          .append(listing.address())
          .append(listing.kind() == null ? "" : " " + listing.kind())
          .append(", ")
          .append(listing.candidates())
          .append(" pages")
          .append(listing.problem() == null ? "" : " (" + Printable.of(listing.problem()) + ")")
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
              .append(Printable.of(value.toString()))
              .append(System.lineSeparator());
        }
      }
      text.append("  body      ")
          .append(Printable.of(String.valueOf(sample.article().get("body")), 200))
          .append(System.lineSeparator());
    }
    return problem == null
        ? text.toString()
        : text.append("problem:    ").append(problem).append(System.lineSeparator()).toString();
  }
}
