package wirewatch.crawler.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.listing.text.ListingDecoder;
import wirewatch.crawler.model.HttpApi;
import wirewatch.crawler.state.PageKeys;

/**
 * One response of an HTTP interface.
 *
 * @param items in the order of the response
 * @param next the address or cursor of the next page; null: there is none
 */
public record ApiPage(List<ApiItem> items, @Nullable String next) {
  private static final int MAX_DEPTH = 200;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT_LINK =
      Pattern.compile("<([^<>]+)>[^,]*;\\s*rel=\"?next\"?", Pattern.CASE_INSENSITIVE);
  private static final List<JsonPointer> IDS =
      List.of(
          JsonPointer.compile("/uri"),
          JsonPointer.compile("/guid"),
          JsonPointer.compile("/id"),
          JsonPointer.compile("/item/altids/itemid"),
          JsonPointer.compile("/item/uri"));

  public ApiPage {
    items = List.copyOf(items);
  }

  /**
   * Reads a response.
   *
   * @throws IOException with one sentence for users if it is not what the options say
   */
  public static ApiPage read(HttpResult.Response response, HttpApi api) throws IOException {
    String linked = linked(response);
    byte[] body = response.body();
    return switch (firstCharacter(body)) {
      case '{', '[' -> readJson(JSON.readTree(body), api, linked);
      case '<' -> new ApiPage(readXml(body, api.items()), linked);
      case 0 -> new ApiPage(List.of(), linked);
      default -> throw new IOException("the response is neither JSON nor XML");
    };
  }

  private static ApiPage readJson(JsonNode root, HttpApi api, @Nullable String linked)
      throws IOException {
    HttpApi.Items options = api.items();
    List<ApiItem> items = new ArrayList<>();
    for (JsonNode item : list(root, options.list())) {
      byte[] content = JSON.writeValueAsBytes(item);
      items.add(new ApiItem(id(item, options.id(), content), content, text(item, options.link())));
    }
    String next = text(root, api.paging().next());
    return new ApiPage(items, next == null ? linked : next);
  }

  private static Iterable<JsonNode> list(JsonNode root, @Nullable String pointer)
      throws IOException {
    if (root.isArray()) {
      return root;
    }
    if (pointer == null) {
      return List.of(root);
    }
    JsonNode list = root.at(pointer);
    if (!list.isArray()) {
      throw new IOException("the response has no list of items at " + pointer + " (key items)");
    }
    return list;
  }

  private static String id(JsonNode item, @Nullable JsonPointer pointer, byte[] content) {
    for (JsonPointer each : pointer == null ? IDS : List.of(pointer)) {
      String id = text(item, each);
      if (id != null) {
        return id;
      }
    }
    return hash(content);
  }

  private static @Nullable String text(JsonNode node, @Nullable JsonPointer pointer) {
    JsonNode value = pointer == null ? null : node.at(pointer);
    return value == null || !value.isValueNode() || value.asText().isBlank() || value.isNull()
        ? null
        : value.asText().strip();
  }

  private static List<ApiItem> readXml(byte[] body, HttpApi.Items options) throws IOException {
    if (options.list() == null) {
      return List.of(new ApiItem(hash(body), body, null));
    }
    String text = ListingDecoder.decode(body, null);
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, "");
    document.outputSettings().prettyPrint(false);
    String name = options.list().toLowerCase(Locale.ROOT);
    List<ApiItem> items = new ArrayList<>();
    for (Element element : document.stream().filter(each -> isNamed(each, name)).toList()) {
      byte[] content = element.outerHtml().getBytes(StandardCharsets.UTF_8);
      String guid = element.attr("guid");
      items.add(new ApiItem(guid.isBlank() ? hash(content) : guid.strip(), content, null));
    }
    return items;
  }

  private static boolean isNamed(Element element, String name) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    return tag.substring(tag.indexOf(':') + 1).equals(name);
  }

  private static @Nullable String linked(HttpResult.Response response) {
    String header = response.header("link");
    Matcher next = NEXT_LINK.matcher(header == null ? "" : header);
    return next.find() ? next.group(1) : null;
  }

  private static char firstCharacter(byte[] body) {
    for (byte each : body) {
      if (each > ' ') {
        return (char) each;
      }
    }
    return 0;
  }

  private static String hash(byte[] content) {
    return "%016x".formatted(PageKeys.hashBody(content));
  }
}
