package wirewatch.app.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import wirewatch.crawler.ListingAddress;
import wirewatch.crawler.Source;
import wirewatch.crawler.listing.Kind;

/** Reads the list of sources. */
final class SourcesReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String KOSOVO = "XK"; // user-assigned in ISO 3166-1, as CLDR has it
  private static final String DURATION = "a duration; write for example 5m";
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Problems problems;
  private final Function<String, @Nullable String> environment;
  private final Set<String> ids = new HashSet<>();

  SourcesReader(Problems problems, Function<String, @Nullable String> environment) {
    this.problems = problems;
    this.environment = environment;
  }

  List<Source> read(List<Node> nodes, int line) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      source(new Section("sources[" + i + "]", nodes.get(i), problems, environment))
          .ifPresent(sources::add);
    }
    return sources;
  }

  /** Empty where the source is invalid; the problems say why. */
  private Optional<Source> source(Section section) {
    Optional<String> id = id(section);
    List<ListingAddress> listings = listings(section);
    Duration every =
        section.value("every", DURATION, Quantities::duration).orElse(Duration.ofMinutes(5));
    if (every.compareTo(SHORTEST) < 0) {
      section.problem("every", "must be at least 1s");
    }
    Optional<String> name = section.text("name");
    Optional<Duration> delay = section.value("delay", DURATION, Quantities::duration);
    Optional<String> agency = section.text("agency");
    Optional<String> language =
        section.value("language", "a BCP 47 language such as en or pt-BR", SourcesReader::language);
    Optional<String> country =
        section.value("country", "an ISO 3166-1 country such as RU", SourcesReader::country);
    section.rejectUnknownKeys();
    return id.filter(named -> every.compareTo(SHORTEST) >= 0)
        .map(
            named ->
                new Source(
                    named,
                    name.orElse(named),
                    listings,
                    every,
                    delay.orElse(null),
                    agency.orElse(null),
                    language.orElse(null),
                    country.orElse(null)));
  }

  private Optional<String> id(Section section) {
    Optional<String> id =
        section.value(
            "id",
            "an id; use a-z, 0-9, - and _, at most 64",
            text -> ID.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    if (!section.has("id")) {
      section.problem("id", "is missing; give each source a short name of its own");
    } else if (id.isPresent() && !ids.add(id.get())) {
      section.problem("id", "'" + id.get() + "' is another source's id already");
    }
    return id;
  }

  private List<ListingAddress> listings(Section section) {
    List<ListingAddress> listings = new ArrayList<>();
    List<Node> nodes = section.list("listings");
    if (nodes.isEmpty()) {
      section.problem(
          "listings", "is missing; name at least one feed, sitemap, section or home page");
    }
    for (Node node : nodes) {
      if (node instanceof ScalarNode scalar) {
        address(section, scalar.getValue())
            .ifPresent(address -> listings.add(new ListingAddress(address, null, null)));
      } else if (node instanceof MappingNode) {
        listing(new Section("listings", node, problems, environment)).ifPresent(listings::add);
      } else {
        section.problem("listings", "must be addresses, or mappings of url, kind and links");
      }
    }
    return listings;
  }

  private static Optional<URI> address(Section section, String text) {
    Optional<URI> address = Addresses.http(text);
    if (address.isEmpty()) {
      section.problem("listings", "'" + text + "' is not an http or https address");
    }
    return address;
  }

  private static Optional<ListingAddress> listing(Section section) {
    Optional<URI> url = section.value("url", "an http or https address", Addresses::http);
    if (!section.has("url")) {
      section.problem("url", "is missing");
    }
    Optional<Kind> kind = section.value("kind", "feed, sitemap or section", Kind::named);
    Optional<String> links = section.text("links");
    section.rejectUnknownKeys();
    return url.map(address -> new ListingAddress(address, kind.orElse(null), links.orElse(null)));
  }

  private static Optional<String> language(String text) {
    String tag = Locale.forLanguageTag(text).toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
  }

  private static Optional<String> country(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) || code.equals(KOSOVO) ? Optional.of(code) : Optional.empty();
  }
}
