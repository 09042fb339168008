package wirewatch.console.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import wirewatch.alerting.model.Alert;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.AlertListItem;
import wirewatch.console.view.AlertListItem.DeliveryStatus;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.Passage;
import wirewatch.index.AlertIndex;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;

/** Finds recorded alerts and their deliveries. */
public final class AlertQueries {
  private final AlertStore store;

  public AlertQueries(ArticleIndex index) {
    this.store = new AlertStore(index);
  }

  /** The latest, newest first. */
  public List<AlertListItem> latest(int size) throws IOException {
    return list(AlertIndex.AlertQuery.newest(size));
  }

  /** Those of one watch, newest first. */
  public List<AlertListItem> byWatch(String watch, int size) throws IOException {
    return list(AlertIndex.AlertQuery.forWatch(watch, size));
  }

  private List<AlertListItem> list(AlertIndex.AlertQuery alertQuery) throws IOException {
    return store.list(alertQuery).stream().map(AlertQueries::toListItem).toList();
  }

  /** An alert as an entry of a list. */
  public static AlertListItem toListItem(StoredAlert stored) {
    Alert alert = stored.alert();
    Alert.MatchedArticle article = alert.article();
    return new AlertListItem(
        alert.id(),
        DisplayTime.of(alert.time()),
        alert.ruleId(),
        alert.ruleName(),
        lowerCaseName(alert.severity()),
        alert.kind() == Alert.Kind.MATCH ? "" : lowerCaseName(alert.kind()),
        article == null || article.headline() == null ? alert.text() : article.headline(),
        article == null
            ? ""
            : ConsoleLinks.article(article.id()) + highlightParameter(alert.terms()),
        article == null || article.agency() == null ? "" : article.agency(),
        article == null || article.language() == null ? "" : article.language(),
        alert.sentences().stream()
            .filter(sentence -> article == null || !sentence.text().equals(article.headline()))
            .map(AlertQueries::toPassages)
            .toList(),
        alert.sentences().stream().flatMap(sentence -> sentence.evidence().stream()).toList(),
        alert.sentences().stream()
            .map(Alert.Sentence::speaker)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", ")),
        alert.terms(),
        stored.deliveries().stream().map(AlertQueries::toDeliveryStatus).toList());
  }

  /** Returns the query parameter that makes the page of the article highlight the matched terms. */
  private static String highlightParameter(List<String> terms) {
    String query =
        terms.stream()
            .map(term -> "\"" + term.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(" OR "));
    return query.isEmpty() ? "" : "?q=" + ConsoleLinks.encode(query);
  }

  private static String lowerCaseName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<Passage> toPassages(Alert.Sentence sentence) {
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

  private static DeliveryStatus toDeliveryStatus(StoredAlert.DeliveryState deliveryState) {
    return new DeliveryStatus(
        deliveryState.channel(),
        deliveryState.status(),
        deliveryState.attempts(),
        Objects.requireNonNullElse(deliveryState.lastError(), ""),
        DisplayTime.of(deliveryState.time()));
  }
}
