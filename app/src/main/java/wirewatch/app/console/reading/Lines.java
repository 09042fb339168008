package wirewatch.app.console.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.Line;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.Passage;
import wirewatch.app.console.view.Passages;

/** Converts search hits to entries of a list of articles. */
final class Lines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final String HEADLINE = "article.headline";
  private static final List<String> TEXTS = List.of("article.lead", "article.body");
  private static final int PASSAGES = 2;

  private Lines() {}

  /**
   * @param suffix appended to every link, such as {@code ?q=…}
   */
  static List<Line> of(JsonNode answer, String suffix) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      lines.add(line(hit, suffix));
    }
    return lines;
  }

  static Map<String, Object> document(JsonNode source) {
    return source.isObject() ? JSON.convertValue(source, DOCUMENT) : Map.of();
  }

  /** A document without highlights. */
  static Line of(String id, Map<String, Object> document, String suffix) {
    return line(id, new Fields(document), suffix, MissingNode.getInstance());
  }

  private static Line line(JsonNode hit, String suffix) {
    Fields fields = new Fields(document(hit.path("_source")));
    return line(hit.path("_id").asText(), fields, suffix, hit.path("highlight"));
  }

  private static Line line(String id, Fields fields, String suffix, JsonNode highlight) {
    return new Line(
        id,
        Links.article(id) + suffix,
        Moment.of(fields.text("@timestamp")),
        fields.first("article.agency", "article.publisher", "feed.name"),
        publisher(fields),
        headline(fields, highlight.path(HEADLINE).path(0).asText("")),
        fields.text("article.dateline.place"),
        String.join(" ", fields.texts("article.country_iso_codes")),
        fields.text("article.language"),
        fields.number("article.version"),
        fields.number("story.copies"),
        passages(highlight));
  }

  /** The publisher of a copy; an agency often has a longer name as publisher than as agency. */
  private static String publisher(Fields fields) {
    String agency = fields.text("article.agency");
    String publisher = fields.text("article.publisher");
    boolean own =
        agency.isEmpty()
            || publisher.isEmpty()
            || publisher.contains(agency)
            || agency.contains(publisher);
    return own ? "" : publisher;
  }

  private static List<Passage> headline(Fields fields, String highlighted) {
    return Passages.of(highlighted.isEmpty() ? headline(fields) : highlighted);
  }

  static String headline(Fields fields) {
    return fields.first("article.headline", "article.lead", "url.full");
  }

  private static List<List<Passage>> passages(JsonNode highlight) {
    List<List<Passage>> passages = new ArrayList<>();
    for (String field : TEXTS) {
      for (JsonNode fragment : highlight.path(field)) {
        if (passages.size() < PASSAGES) {
          passages.add(Passages.of(fragment.asText()));
        }
      }
    }
    return passages;
  }
}
