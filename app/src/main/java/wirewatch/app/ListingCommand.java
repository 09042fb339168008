package wirewatch.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import wirewatch.crawler.address.Addresses;
import wirewatch.crawler.listing.Candidate;
import wirewatch.crawler.listing.Kind;
import wirewatch.crawler.listing.Listing;
import wirewatch.crawler.listing.ListingPage;
import wirewatch.crawler.listing.ListingReader;

/**
 * {@code wirewatch listing}: what a feed, sitemap or section page offers, one JSON object a line.
 */
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

  private final ObjectMapper json = new ObjectMapper();
  private final ListingReader reader = new ListingReader();
  private final Web web;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--base-url", paramLabel = "URL", description = "Where a file came from.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--kind",
      converter = KindConverter.class,
      description = "feed, sitemap or section; found out by default.")
  private @Nullable Kind kind;

  @Option(
      names = "--links",
      paramLabel = "PATTERN",
      description = "The addresses of a section's articles: * for any characters, or regex:…")
  private @Nullable String links;

  @Option(
      names = "--own-site",
      description = "Leave out addresses on other sites also for a file, as for a URL.")
  private boolean ownSite;

  @Parameters(paramLabel = "FILE|URL|-", arity = "1..*", description = "- for standard input.")
  private List<String> inputs = List.of();

  ListingCommand() {
    this(new PlainWeb());
  }

  ListingCommand(Web web) {
    this.web = web;
  }

  @Override
  public Integer call() throws IOException {
    int failed = 0;
    for (String input : inputs) {
      try {
        failed += print(input, reader.read(page(input), sites(input))) ? 0 : 1;
      } catch (IOException | InvalidPathException e) {
        err().println(input + ": " + e);
        failed++;
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private ListingPage page(String input) throws IOException {
    if (isUrl(input)) {
      URI address = Addresses.normalise(input).orElseThrow(() -> new IOException("no web address"));
      Web.Answer answer = web.get(address);
      return new ListingPage(answer.body(), answer.contentType(), answer.address(), kind, links);
    }
    byte[] body = input.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(input));
    URI address = baseUrl == null ? URI.create("file:///") : baseUrl;
    return new ListingPage(body, null, address, kind, links);
  }

  private Set<String> sites(String input) {
    return ownSite || isUrl(input) ? Set.of() : ANY_SITE;
  }

  /** True unless nothing at all could be read. */
  private boolean print(String input, Listing listing) throws IOException {
    for (Candidate candidate : listing.candidates()) {
      out().println(json.writeValueAsString(line(candidate)));
    }
    out().flush();
    for (URI other : listing.listings()) {
      err().println(input + ": names the listing " + other);
    }
    if (listing.problem() != null) {
      err().println(input + ": " + listing.problem());
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

  private PrintWriter out() {
    return command().commandLine().getOut();
  }

  private PrintWriter err() {
    return command().commandLine().getErr();
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec;
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
