package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.delivery.Card.Run;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Alert.Mark;

class QuotesTest {
  @Test
  void marksTheWordsThatMatched() {
    assertThat(runs("New sanctions hit trade", new Mark(4, 13), new Mark(18, 23)))
        .containsExactly(
            new Run("New ", false),
            new Run("sanctions", true),
            new Run(" hit ", false),
            new Run("trade", true));
  }

  @Test
  void toleratesInvalidMarks() {
    assertThat(runs("short", new Mark(-3, 99), new Mark(7, 4), new Mark(2, 3)))
        .containsExactly(new Run("short", true));
    assertThat(runs("a😀b", new Mark(2, 4)))
        .containsExactly(new Run("a", false), new Run("😀b", true));
  }

  @Test
  void cleansBetweenAndInsideTheMarks() {
    assertThat(runs("a \u202e\n b\u0000c d", new Mark(5, 8)))
        .containsExactly(new Run("a ", false), new Run("bc", true), new Run(" d", false));
  }

  @Test
  void shortensAroundTheFirstMarkedWord() {
    String text = "x".repeat(1000) + " sanctions " + "y".repeat(1000);
    Card.Quote quote =
        Quotes.of(new Alert.Sentence(text, List.of(new Mark(1001, 1010)), "S".repeat(500)));

    assertThat(quote.text().length()).isLessThanOrEqualTo(Quotes.MOST);
    assertThat(quote.text()).startsWith("…x").endsWith("y…").contains(" sanctions ");
    assertThat(quote.speaker()).hasSize(100).endsWith("…");
  }

  private static List<Run> runs(String text, Mark... marks) {
    return Quotes.of(new Alert.Sentence(text, List.of(marks), null)).runs();
  }
}
