package wirewatch.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article bodies that a page's JSON-LD gives, markup taken away. */
final class JsonLdBodies {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLdBodies() {}

  static List<String> read(Document document) {
    List<String> bodies = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      String data = script.attr("type").equals("application/ld+json") ? script.data() : "";
      if (data.contains("\"articleBody\"")) {
        read(data, bodies);
      }
    }
    return bodies;
  }

  /** Sites escape the text once or twice. */
  private static String plain(String text) {
    boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return markup ? Jsoup.parse(text).wholeText() : text;
  }

  private static void read(String data, List<String> bodies) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(data));
    } catch (JsonProcessingException e) {
      return;
    }
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      String body = node.path("articleBody").asText("");
      if (!body.isBlank()) {
        bodies.add(plain(plain(body)));
      }
      node.forEach(open::add);
    }
  }
}
