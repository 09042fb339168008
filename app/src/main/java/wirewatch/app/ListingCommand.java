package wirewatch.app;

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
import wirewatch.app.flow.Station;
import wirewatch.crawler.Answer;
import wirewatch.crawler.Fetcher;
import wirewatch.crawler.listing.Candidate;
import wirewatch.crawler.listing.Kind;
import wirewatch.crawler.listing.Listing;
import wirewatch.crawler.listing.ListingPage;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.ingest.address.Addresses;

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
final class ListingCommand implements Callable<Integer> {
  private static final Set<String> ANY_SITE = Set.of("*");

  private final ListingReader reader = new ListingReader();

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--base-url", paramLabel = "URL", description = "Where a file came from.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--kind",
      converter = KindConverter.class,
      description = "feed, sitemap or section (default: what it looks like).")
  private @Nullable Kind kind;

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
        failed += print(input, reader.read(page(input), sites(input))) ? 0 : 1;
      } catch (NoSuchFileException e) {
        tell(input, "no such file");
        failed++;
      } catch (IOException | InvalidPathException e) {
        tell(input, "cannot be read: " + e.getMessage());
        failed++;
      }
    }
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private ListingPage page(String input) throws IOException, InterruptedException {
    if (isUrl(input)) {
      return fetched(input);
    }
    byte[] body = input.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(input));
    URI address = baseUrl == null ? URI.create("file:///") : baseUrl;
    return new ListingPage(body, null, address, kind, links);
  }

  private ListingPage fetched(String input) throws IOException, InterruptedException {
    URI address = Addresses.normalise(input).orElseThrow(() -> new IOException("no web address"));
    try (Fetcher fetcher = Fetcher.open(Station.options(config.readOrDefault(), Map.of()))) {
      Answer answer = fetcher.get(address);
      if (answer instanceof Answer.Received received) {
        String type = received.message().header("content-type");
        URI from = received.message().address();
        return new ListingPage(received.message().body(), type, from, kind, links);
      }
      throw new IOException(Probe.failure(answer));
    }
  }

  private Set<String> sites(String input) {
    return ownSite || isUrl(input) ? Set.of() : ANY_SITE;
  }

  /** Returns false where nothing could be read. */
  private boolean print(String input, Listing listing) {
    PrintWriter out = spec.commandLine().getOut();
    for (Candidate candidate : listing.candidates()) {
      out.println(Json.line(line(candidate)));
    }
    out.flush();
    for (URI other : listing.listings()) {
      tell(input, "names the listing " + other);
    }
    if (listing.problem() != null) {
      tell(input, listing.problem());
    }
    return listing.problem() == null
        || !listing.candidates().isEmpty()
        || !listing.listings().isEmpty();
  }

  private static Map<String, Object> line(Candidate candidate) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("url", candidate.address().toString());
    line.put("title", candidate.title());
    line.put("published", text(candidate.published()));
    line.put("updated", text(candidate.updated()));
    line.put("guid", candidate.guid());
    line.put("authors", candidate.authors());
    line.put("language", candidate.language());
    line.put("summary", candidate.summary());
    return line;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static boolean isUrl(String input) {
    return input.startsWith("http://") || input.startsWith("https://");
  }

  private void tell(String input, String what) {
    spec.commandLine().getErr().println(input + ": " + Printable.of(what));
    spec.commandLine().getErr().flush();
  }

  static final class KindConverter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String name) {
      return Kind.named(name)
          .orElseThrow(
              () -> new TypeConversionException("feed, sitemap or section, not '" + name + "'"));
    }
  }
}
