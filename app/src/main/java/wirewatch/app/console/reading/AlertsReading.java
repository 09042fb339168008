package wirewatch.app.console.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.app.console.view.AlertLine;
import wirewatch.app.console.view.AlertLine.DeliveryLine;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.Passage;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;
import wirewatch.index.StoredArticle;

/** Reads alerts as they were recorded. */
public final class AlertsReading {
  private final ArticleIndex index;

  public AlertsReading(ArticleIndex index) {
    this.index = index;
  }

  /** The latest, newest first. */
  public List<AlertLine> latest(int size) throws IOException {
    return read(Map.of("match_all", Map.of()), size);
  }

  /** Those of one watch, newest first. */
  public List<AlertLine> ofWatch(String watch, int size) throws IOException {
    return read(Bodies.all(List.of(Bodies.term("rule.id", watch))), size);
  }

  private List<AlertLine> read(Map<String, Object> query, int size) throws IOException {
    List<AlertLine> alerts = new ArrayList<>();
    JsonNode answer =
        index.ask(Part.ALERTS, Bodies.documents(query, size, Bodies.TIME, "desc"));
    for (JsonNode hit : answer.path("hits").path("hits")) {
      alerts.add(alert(hit.path("_id").asText(), new Fields(Lines.document(hit.path("_source")))));
    }
    return alerts;
  }

  private static AlertLine alert(String id, Fields fields) {
    List<String> terms = fields.texts("alert.matched_terms");
    List<List<Passage>> sentences =
        fields.texts("alert.sentences").stream().map(text -> Terms.mark(text, terms)).toList();
    return new AlertLine(
        id,
        Moment.of(fields.text("@timestamp")),
        fields.text("rule.id"),
        fields.first("rule.name", "rule.id"),
        fields.text("alert.severity"),
        kind(fields.text("alert.kind")),
        fields.first("article.headline", "alert.text", "url.full"),
        link(fields.text("url.full")),
        fields.text("article.agency"),
        sentences,
        fields.text("alert.speaker"),
        deliveries(fields));
  }

  private static String kind(String kind) {
    return kind.equals("match") ? "" : kind.replace('_', ' ');
  }

  private static String link(String address) {
    try {
      return address.isEmpty() ? "" : Links.article(StoredArticle.idOf(URI.create(address)));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static List<DeliveryLine> deliveries(Fields fields) {
    List<DeliveryLine> lines = new ArrayList<>();
    for (Fields delivery : fields.each("alert.delivery")) {
      lines.add(
          new DeliveryLine(
              delivery.text("channel"),
              delivery.text("status"),
              delivery.number("attempts"),
              delivery.text("last_error"),
              Moment.of(delivery.text("time"))));
    }
    return lines;
  }
}
