package wirewatch.configuration;

import java.net.URI;
import java.nio.file.Path;
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
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.InboundOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the list of sources. */
final class SourcesReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String KOSOVO = "XK"; // user-assigned in ISO 3166-1, as CLDR has it
  private static final String DURATION = "a duration; write for example 5m";
  private static final String KINDS = "folder, http-api or mail";
  private static final Duration LISTING_INTERVAL = Duration.ofMinutes(5);
  private static final Duration FOLDER_INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAIL_INTERVAL = Duration.ofMinutes(1);
  private static final Duration API_INTERVAL = Duration.ofSeconds(30);
  private static final Duration DEFAULT_QUIET = Duration.ofSeconds(2);
  private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

  private final ConfigurationProblems configurationProblems;
  private final Path base;
  private final Function<String, @Nullable String> environment;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param base the folder to which relative paths of folders refer
   */
  SourcesReader(
      ConfigurationProblems configurationProblems,
      Path base,
      Function<String, @Nullable String> environment) {
    this.configurationProblems = configurationProblems;
    this.base = base;
    this.environment = environment;
  }

  List<Source> read(List<Node> nodes, int line) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      readSource(
              new ConfigurationSection(
                  "sources[" + i + "]", nodes.get(i), configurationProblems, environment))
          .ifPresent(sources::add);
    }
    return sources;
  }

  /** Empty where the source is invalid; the problems say why. */
  private Optional<Source> readSource(ConfigurationSection section) {
    Optional<String> id = readId(section);
    Delivery delivery = readDelivery(section, readAccess(section));
    List<SourceListing> listings = section.has("kind") ? List.of() : readListings(section);
    Duration every =
        section
            .value("every", DURATION, SettingValueParser::parseDuration)
            .orElse(delivery.interval());
    if (every.compareTo(MIN_INTERVAL) < 0) {
      section.addProblem("every", "must be at least 1s");
    }
    Optional<String> name = section.text("name");
    Optional<Duration> delay = section.value("delay", DURATION, SettingValueParser::parseDuration);
    Optional<String> agency = section.text("agency");
    Optional<String> language =
        section.value(
            "language", "a BCP 47 language such as en or pt-BR", SourcesReader::parseLanguage);
    Optional<String> country =
        section.value("country", "an ISO 3166-1 country such as RU", SourcesReader::parseCountry);
    boolean acceptAll =
        section.value("accept", "all or articles", SourcesReader::parseAcceptAll).orElse(false);
    section.rejectUnknownKeys();
    return id.filter(named -> every.compareTo(MIN_INTERVAL) >= 0)
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
                    country.orElse(null),
                    acceptAll,
                    delivery.options().orElse(null),
                    delivery.access().orElse(null)));
  }

  /** Where a source's documents come from, if not from listings. */
  private record Delivery(
      Optional<? extends InboundOptions> options,
      Optional<SourceAccess> access,
      Duration interval) {}

  private Delivery readDelivery(ConfigurationSection section, Optional<SourceAccess> access) {
    if (!section.has("kind")) {
      return new Delivery(Optional.empty(), access, LISTING_INTERVAL);
    }
    String kind =
        section
            .value("kind", KINDS + "; leave it out for a source with listings", SourcesReader::kind)
            .orElse("");
    if (access.isPresent() && !kind.equals("http-api")) {
      section.addProblem("access", "is for sources that are requested over HTTP");
    } else if (access.isPresent() && access.get().login() != null) {
      section.addProblem("access", "cannot have a login here; that is for sources with listings");
    }
    return switch (kind) {
      case "folder" -> new Delivery(readFolder(section), Optional.empty(), FOLDER_INTERVAL);
      case "http-api" -> {
        ApiReader api = new ApiReader(section, base);
        Optional<SourceAccess> withKey = api.withKey(access);
        yield new Delivery(api.read(), withKey, API_INTERVAL);
      }
      case "mail" ->
          new Delivery(
              new MailboxReader(section, base).read(configurationProblems, environment),
              Optional.empty(),
              MAIL_INTERVAL);
      default -> new Delivery(Optional.empty(), access, LISTING_INTERVAL);
    };
  }

  private static Optional<String> kind(String text) {
    return Set.of("folder", "http-api", "mail").contains(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private Optional<SourceAccess> readAccess(ConfigurationSection section) {
    return section.has("access")
        ? new AccessReader(section.section("access"), base).read()
        : Optional.empty();
  }

  private Optional<WatchedFolder> readFolder(ConfigurationSection section) {
    Optional<String> path = section.text("path");
    if (!section.has("path")) {
      section.addProblem("path", "is missing; name the folder that is watched");
    }
    Optional<Duration> quiet = section.value("quiet", DURATION, SettingValueParser::parseDuration);
    boolean keeps = section.value("done", "move or keep", SourcesReader::parseKeeps).orElse(false);
    return path.map(
        named ->
            new WatchedFolder(base.resolve(named).normalize(), quiet.orElse(DEFAULT_QUIET), keeps));
  }

  private static Optional<Boolean> parseKeeps(String text) {
    return switch (text) {
      case "keep" -> Optional.of(true);
      case "move" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> parseAcceptAll(String text) {
    return switch (text) {
      case "all" -> Optional.of(true);
      case "articles" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Optional<String> readId(ConfigurationSection configurationSection) {
    Optional<String> id =
        configurationSection.value(
            "id",
            "an id; use a-z, 0-9, - and _, at most 64",
            text -> ID.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    if (!configurationSection.has("id")) {
      configurationSection.addProblem("id", "is missing; give each source a short name of its own");
    } else if (id.isPresent() && !ids.add(id.get())) {
      configurationSection.addProblem("id", "'" + id.get() + "' is another source's id already");
    }
    return id;
  }

  private List<SourceListing> readListings(ConfigurationSection configurationSection) {
    List<SourceListing> listings = new ArrayList<>();
    List<Node> nodes = configurationSection.list("listings");
    if (nodes.isEmpty()) {
      configurationSection.addProblem(
          "listings", "is missing; name at least one feed, sitemap, section or home page");
    }
    for (Node node : nodes) {
      if (node instanceof ScalarNode scalar) {
        parseAddress(configurationSection, scalar.getValue())
            .ifPresent(address -> listings.add(new SourceListing(address, null, null)));
      } else if (node instanceof MappingNode) {
        readListing(new ConfigurationSection("listings", node, configurationProblems, environment))
            .ifPresent(listings::add);
      } else {
        configurationSection.addProblem(
            "listings", "must be addresses, or mappings of url, kind and links");
      }
    }
    return listings;
  }

  private static Optional<URI> parseAddress(
      ConfigurationSection configurationSection, String text) {
    Optional<URI> address = HttpAddress.parse(text);
    if (address.isEmpty()) {
      configurationSection.addProblem("listings", "'" + text + "' is not an http or https address");
    }
    return address;
  }

  private static Optional<SourceListing> readListing(ConfigurationSection configurationSection) {
    Optional<URI> url =
        configurationSection.value("url", "an http or https address", HttpAddress::parse);
    if (!configurationSection.has("url")) {
      configurationSection.addProblem("url", "is missing");
    }
    Optional<ListingKind> kind =
        configurationSection.value("kind", "feed, sitemap or section", ListingKind::parse);
    Optional<String> links = configurationSection.text("links");
    configurationSection.rejectUnknownKeys();
    return url.map(address -> new SourceListing(address, kind.orElse(null), links.orElse(null)));
  }

  private static Optional<String> parseLanguage(String text) {
    String tag = Locale.forLanguageTag(text).toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
  }

  private static Optional<String> parseCountry(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) || code.equals(KOSOVO) ? Optional.of(code) : Optional.empty();
  }
}
