package wirewatch.crawler.websub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import wirewatch.crawler.http.HttpResult;
import wirewatch.ingest.url.AddressRule;

/**
 * The hub of a feed and the address under which the hub knows it (WebSub, section 4): of the {@code
 * Link} header, else of the feed's own links.
 */
public record HubLinks(URI hub, URI topic) {
  private static final int MAX_HEAD = 64 * 1024;
  private static final Pattern LINK = Pattern.compile("<([^<>]+)>([^<]*)");
  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Finds the hub that a response names; empty if it names none. */
  public static Optional<HubLinks> find(HttpResult.Response response) {
    List<String> headers = response.headers().getOrDefault("link", List.of());
    Optional<URI> hub = header(headers, "hub");
    if (hub.isPresent()) {
      URI topic = header(headers, "self").orElse(response.address());
      return Optional.of(new HubLinks(hub.get(), topic));
    }
    String body = new String(response.body(), StandardCharsets.UTF_8).strip();
    return body.startsWith("{") ? ofJson(body, response) : ofXml(body, response);
  }

  private static Optional<URI> header(List<String> headers, String relation) {
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        Matcher named = RELATION.matcher(link.group(2));
        if (named.find() && hasRelation(named, relation)) {
          return AddressRule.parse(link.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasRelation(Matcher named, String relation) {
    String relations = named.group(1) == null ? named.group(2) : named.group(1);
    return List.of(relations.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains(relation);
  }

  private static Optional<HubLinks> ofXml(String body, HttpResult.Response response) {
    Matcher item = ITEM.matcher(body);
    int end = Math.min(item.find() ? item.start() : body.length(), MAX_HEAD);
    Optional<URI> hub = Optional.empty();
    Optional<URI> topic = Optional.empty();
    List<Element> links =
        Parser.xmlParser().parseInput(body.substring(0, end), "").stream()
            .filter(each -> each.tagName().matches("(\\w+:)?link") && each.hasAttr("href"))
            .toList();
    for (Element link : links) {
      Optional<URI> address = AddressRule.parse(link.attr("href").strip());
      switch (link.attr("rel").toLowerCase(Locale.ROOT)) {
        case "hub" -> hub = hub.or(() -> address);
        case "self" -> topic = topic.or(() -> address);
        default -> {
          // Other relations are not those of WebSub.
        }
      }
    }
    URI self = topic.orElse(response.address());
    return hub.map(found -> new HubLinks(found, self));
  }

  private static Optional<HubLinks> ofJson(String body, HttpResult.Response response) {
    try {
      JsonNode feed = JSON.readTree(body);
      URI topic = AddressRule.parse(feed.path("feed_url").asText()).orElse(response.address());
      for (JsonNode hub : feed.path("hubs")) {
        Optional<URI> address = AddressRule.parse(hub.path("url").asText());
        if (address.isPresent()) {
          return Optional.of(new HubLinks(address.get(), topic));
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
