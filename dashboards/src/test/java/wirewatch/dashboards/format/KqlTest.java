package wirewatch.dashboards.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.dashboards.board.DataViews;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.DataView;

class KqlTest {
  private static final DataView VIEW = DataViews.all().get(0);

  @Test
  void joinsConditions() {
    assertThat(
            Kql.of(
                List.of(
                    new Condition.AtLeast(VIEW.field("story.copies"), 2),
                    new Condition.Exists(VIEW.field("article.speakers")))))
        .isEqualTo("story.copies >= 2 and article.speakers : *");
  }

  @Test
  void quotesValues() {
    assertThat(
            Kql.of(
                List.of(
                    new Condition.OneOf(
                        VIEW.field("article.agency"), List.of("The \"Wire\"", "a\\b")))))
        .isEqualTo("article.agency : (\"The \\\"Wire\\\"\" or \"a\\\\b\")");
  }

  @Test
  void searchesPrefixesInSeveralFields() {
    assertThat(
            Kql.of(
                List.of(
                    new Condition.WordPrefix(
                        List.of(VIEW.field("article.headline"), VIEW.field("article.body")),
                        List.of("sanction", "embargo")))))
        .isEqualTo(
            "(article.headline : (sanction* or embargo*) or article.body : (sanction* or embargo*))");
  }
}
