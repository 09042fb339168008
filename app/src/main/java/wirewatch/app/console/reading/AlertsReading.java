package wirewatch.app.console.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import wirewatch.alerting.model.Alert;
import wirewatch.app.alert.AlertStore;
import wirewatch.app.alert.StoredAlert;
import wirewatch.app.console.view.AlertLine;
import wirewatch.app.console.view.AlertLine.DeliveryLine;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.Passage;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;

/** Finds recorded alerts and their deliveries. */
public final class AlertsReading {
  private final AlertStore store;

  public AlertsReading(ArticleIndex index) {
    this.store = new AlertStore(index);
  }

  /** The latest, newest first. */
  public List<AlertLine> latest(int size) throws IOException {
    return lines(AlertIndex.Request.newest(size));
  }

  /** Those of one watch, newest first. */
  public List<AlertLine> ofWatch(String watch, int size) throws IOException {
    return lines(AlertIndex.Request.of(watch, size));
  }

  private List<AlertLine> lines(AlertIndex.Request request) throws IOException {
    return store.list(request).stream().map(AlertsReading::line).toList();
  }

  private static AlertLine line(StoredAlert stored) {
    Alert alert = stored.alert();
    Alert.Piece article = alert.article();
    return new AlertLine(
        alert.id(),
        Moment.of(alert.time()),
        alert.ruleId(),
        alert.ruleName(),
        word(alert.severity()),
        alert.kind() == Alert.Kind.MATCH ? "" : word(alert.kind()),
        article == null || article.headline() == null ? alert.text() : article.headline(),
        article == null ? "" : Links.article(article.id()) + marking(alert.terms()),
        article == null || article.agency() == null ? "" : article.agency(),
        alert.sentences().stream()
            .filter(sentence -> article == null || !sentence.text().equals(article.headline()))
            .map(AlertsReading::marked)
            .toList(),
        alert.sentences().stream()
            .map(Alert.Sentence::speaker)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", ")),
        stored.handovers().stream().map(AlertsReading::delivery).toList());
  }

  /** Returns the query parameter that makes the page of the article highlight the matched terms. */
  private static String marking(List<String> terms) {
    String query =
        terms.stream()
            .map(term -> "\"" + term.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(" OR "));
    return query.isEmpty() ? "" : "?q=" + Links.encoded(query);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<Passage> marked(Alert.Sentence sentence) {
    String text = sentence.text();
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (Alert.Mark mark : sentence.marks()) {
      int start = Math.clamp(mark.start(), at, text.length());
      int end = Math.clamp(mark.end(), start, text.length());
      passages.add(new Passage(text.substring(at, start), false));
      passages.add(new Passage(text.substring(start, end), true));
      at = end;
    }
    passages.add(new Passage(text.substring(at), false));
    return passages;
  }

  private static DeliveryLine delivery(StoredAlert.Handover handover) {
    return new DeliveryLine(
        handover.channel(),
        handover.status(),
        handover.attempts(),
        Objects.requireNonNullElse(handover.lastError(), ""),
        Moment.of(handover.time()));
  }
}
