package wirewatch.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.RunningSystem;
import wirewatch.app.WebAddressConverter;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.ingest.text.PrintableText;
import wirewatch.ingest.url.Urls;
import wirewatch.pipeline.probe.SiteProbe;

/** {@code wirewatch listing}: the articles that a listing names, one JSON object a line. */
@Command(
    name = "listing",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the articles that a feed, sitemap or section page names, one JSON object a line.",
      "Feeds and sitemaps that it names, and what is wrong with it, go to standard error."
    },
    footer = {
      "",
      "Examples:",
      "  wirewatch listing https://wire.example/rss.xml",
      "  wirewatch listing --base-url https://wire.example/ --kind section home.html"
    })
public final class ListingCommand implements Callable<Integer> {
  private static final Set<String> ANY_SITE = Set.of("*");

  private final ListingReader reader = new ListingReader();

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = WebAddressConverter.class,
      description = "Where a file came from.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--kind",
      converter = KindConverter.class,
      description = "feed, sitemap or section (default: what it looks like).")
  private @Nullable ListingKind listingKind;

  @Option(
      names = "--links",
      paramLabel = "PATTERN",
      description = "Addresses of a section's articles: * for any characters, or regex:…")
  private @Nullable String links;

  @Option(
      names = "--own-site",
      description = "Leaves out other sites' addresses of a file too, as the crawl does.")
  private boolean ownSite;

  @Parameters(paramLabel = "FILE|URL|-", arity = "1..*", description = "- for standard input.")
  private List<String> inputs = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    int failed = 0;
    for (String input : inputs) {
      try {
        failed += print(input, reader.read(readPage(input), allowedSites(input))) ? 0 : 1;
      } catch (NoSuchFileException e) {
        report(input, "no such file");
        failed++;
      } catch (IOException | InvalidPathException e) {
        report(input, "cannot be read: " + e.getMessage());
        failed++;
      }
    }
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private FetchedListing readPage(String input) throws IOException, InterruptedException {
    if (isUrl(input)) {
      return fetchPage(input);
    }
    byte[] body = input.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(input));
    URI address = baseUrl == null ? URI.create("file:///") : baseUrl;
    return new FetchedListing(body, null, address, listingKind, links);
  }

  private FetchedListing fetchPage(String input) throws IOException, InterruptedException {
    URI address = Urls.normalise(input).orElseThrow(() -> new IOException("no web address"));
    try (Fetcher fetcher =
        Fetcher.open(RunningSystem.crawlOptions(config.readOrDefault(), Map.of()))) {
      FetchResponse fetchResponse = fetcher.get(address);
      if (fetchResponse instanceof FetchResponse.Received received) {
        String type = received.message().header("content-type");
        URI from = received.message().address();
        return new FetchedListing(received.message().body(), type, from, listingKind, links);
      }
      throw new IOException(SiteProbe.describeFailure(fetchResponse));
    }
  }

  private Set<String> allowedSites(String input) {
    return ownSite || isUrl(input) ? Set.of() : ANY_SITE;
  }

  /** Returns false where nothing could be read. */
  private boolean print(String input, Listing listing) {
    PrintWriter out = spec.commandLine().getOut();
    for (ArticleCandidate articleCandidate : listing.candidates()) {
      out.println(JsonLine.of(toDocument(articleCandidate)));
    }
    out.flush();
    for (URI other : listing.listings()) {
      report(input, "names the listing " + other);
    }
    if (listing.problem() != null) {
      report(input, listing.problem());
    }
    return listing.problem() == null
        || !listing.candidates().isEmpty()
        || !listing.listings().isEmpty();
  }

  private static Map<String, Object> toDocument(ArticleCandidate articleCandidate) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("url", articleCandidate.address().toString());
    line.put("title", articleCandidate.title());
    line.put("published", formatTime(articleCandidate.published()));
    line.put("updated", formatTime(articleCandidate.updated()));
    line.put("guid", articleCandidate.guid());
    line.put("authors", articleCandidate.authors());
    line.put("language", articleCandidate.language());
    line.put("summary", articleCandidate.summary());
    line.put("keywords", articleCandidate.keywords());
    return line;
  }

  private static @Nullable String formatTime(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static boolean isUrl(String input) {
    return input.startsWith("http://") || input.startsWith("https://");
  }

  private void report(String input, String what) {
    spec.commandLine().getErr().println(input + ": " + PrintableText.of(what));
    spec.commandLine().getErr().flush();
  }

  static final class KindConverter implements ITypeConverter<ListingKind> {
    @Override
    public ListingKind convert(String name) {
      return ListingKind.parse(name)
          .orElseThrow(
              () -> new TypeConversionException("feed, sitemap or section, not '" + name + "'"));
    }
  }
}
