package wirewatch.dashboards.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.index.template.IndexMapping;

class FieldUseTest {
  private static final DataView VIEW =
      new DataView(
          "articles", "wirewatch-articles-*", "Articles", IndexMapping.articles(), List.of());
  private static final DataView ALERTS =
      new DataView("alerts", "wirewatch-alerts-*", "Alerts", IndexMapping.alerts(), List.of());

  @Test
  void rejectsUnmappedField() {
    assertThatThrownBy(() -> VIEW.field("article.agencies"))
        .hasMessage("the mapping of Articles has no field article.agencies");
  }

  @Test
  void rejectsGroupingByText() {
    assertThatThrownBy(() -> values("article.body"))
        .hasMessageContaining("field article.body (text) of Articles: GROUP needs one of")
        .hasMessageContaining("keyword");
  }

  @Test
  void rejectsNestedField() {
    assertThatThrownBy(() -> values("article.quotes.speaker.keyword"))
        .hasMessageContaining("cannot read a nested field");
  }

  @Test
  void rejectsArithmeticOnKeyword() {
    assertThatThrownBy(
            () -> Metric.of(Metric.Operation.MEDIAN, VIEW.field("article.agency"), "Median"))
        .hasMessageContaining("NUMBER needs one of");
  }

  @Test
  void rejectsNonDateAsTime() {
    assertThatThrownBy(() -> new Bucket.DateHistogram(VIEW.field("article.word_count"), "Time"))
        .hasMessageContaining("TIME needs one of: date");
  }

  @Test
  void rejectsFieldsOfAnotherDataView() {
    Chart chart =
        new Chart.TagCloud(
            VIEW,
            new Bucket.Terms(ALERTS.field("rule.name"), "Watch", 5, Bucket.Rank.MOST),
            Metric.count("Articles"));
    assertThatThrownBy(() -> Panel.of(48, "Mixed", "", chart))
        .hasMessage("field rule.name (keyword) of Alerts is not of Articles");
  }

  @Test
  void rejectsIncompleteRow() {
    Panel panel = Panel.of(20, "Note", "", new PanelContent.MarkdownText("text"));
    assertThatThrownBy(() -> Dashboard.Row.of(5, panel)).hasMessageContaining("20 columns, not 48");
  }

  @Test
  void rejectsQuerySyntaxInPrefix() {
    assertThatThrownBy(
            () ->
                new Condition.WordPrefix(
                    List.of(VIEW.field("article.body")), List.of("a* or rule.id : x")))
        .hasMessageContaining("letters only");
  }

  private static Bucket values(String field) {
    return new Bucket.Terms(VIEW.field(field), "Values", 5, Bucket.Rank.MOST);
  }
}
