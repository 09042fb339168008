package wirewatch.ingest.newsformat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads news in JSON: ninjs 1 to 3, single or in a list, the AP Media API, and objects with a
 * headline and a body.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_ITEMS = 1_000;
  private static final int MAX_KEYS = 8;
  private static final Set<String> CONTAINERS =
      Set.of("item", "items", "data", "articles", "stories", "results", "docs", "_items", "hits");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());
  private static final ObjectMapper LENIENT_MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private JsonReader() {}

  static NewsDocument read(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return readLeniently(text);
    }
    return read(root);
  }

  /** JSON in a mail may have lines wrapped within its strings. */
  private static NewsDocument readLeniently(String text) {
    try {
      return read(LENIENT_MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return new NewsDocument.Refused("JSON that cannot be read: " + e.getOriginalMessage());
    }
  }

  /** Whether a text is JSON. */
  static boolean isJson(String text) {
    try {
      MAPPER.readTree(text);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static NewsDocument read(JsonNode root) {
    List<JsonNode> stories = new ArrayList<>();
    collect(root, stories);
    boolean ap = root.has("api_version") || root.path("data").has("item");
    List<NewsItem> items = new ArrayList<>();
    for (JsonNode story : stories) {
      NewsItem item = JsonStory.read(story, ap);
      if (item != null) {
        items.add(item);
      }
    }
    if (!items.isEmpty()) {
      return new NewsDocument.Items(items.getFirst().format(), items);
    }
    return new NewsDocument.Refused(
        stories.isEmpty()
            ? "JSON of an unknown kind, with " + describe(root)
            : "JSON item of type %s without a text"
                .formatted(stories.getFirst().path("type").asText("unknown")));
  }

  private static void collect(JsonNode node, List<JsonNode> stories) {
    if (stories.size() >= MAX_ITEMS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, stories));
    } else if (JsonStory.isStory(node)) {
      stories.add(node);
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(entry -> CONTAINERS.contains(entry.getKey()))
          .forEach(entry -> collect(entry.getValue(), stories));
    }
  }

  private static String describe(JsonNode root) {
    if (!root.isObject()) {
      return "%,d elements and no news".formatted(root.size());
    }
    List<String> keys = new ArrayList<>();
    root.fieldNames().forEachRemaining(keys::add);
    return "the keys " + String.join(", ", keys.subList(0, Math.min(MAX_KEYS, keys.size())));
  }
}
