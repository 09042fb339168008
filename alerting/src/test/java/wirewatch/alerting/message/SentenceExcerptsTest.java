package wirewatch.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.message.AlertCard.TextRun;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Alert.Mark;

class SentenceExcerptsTest {
  @Test
  void marksTheWordsThatMatched() {
    assertThat(runs("New sanctions hit trade", new Mark(4, 13), new Mark(18, 23)))
        .containsExactly(
            new TextRun("New ", false),
            new TextRun("sanctions", true),
            new TextRun(" hit ", false),
            new TextRun("trade", true));
  }

  @Test
  void toleratesInvalidMarks() {
    assertThat(runs("short", new Mark(-3, 99), new Mark(7, 4), new Mark(2, 3)))
        .containsExactly(new TextRun("short", true));
    assertThat(runs("a😀b", new Mark(2, 4)))
        .containsExactly(new TextRun("a", false), new TextRun("😀b", true));
  }

  @Test
  void cleansBetweenAndInsideTheMarks() {
    assertThat(runs("a \u202e\n b\u0000c d", new Mark(5, 8)))
        .containsExactly(
            new TextRun("a ", false), new TextRun("bc", true), new TextRun(" d", false));
  }

  @Test
  void shortensAroundTheFirstMarkedWord() {
    String text = "x".repeat(1000) + " sanctions " + "y".repeat(1000);
    AlertCard.CardSentence cardSentence =
        SentenceExcerpts.excerpt(
            new Alert.Sentence(text, List.of(new Mark(1001, 1010)), "S".repeat(500)));

    assertThat(cardSentence.text().length()).isLessThanOrEqualTo(SentenceExcerpts.MAX_CODE_POINTS);
    assertThat(cardSentence.text()).startsWith("…x").endsWith("y…").contains(" sanctions ");
    assertThat(cardSentence.speaker()).hasSize(100).endsWith("…");
  }

  private static List<TextRun> runs(String text, Mark... marks) {
    return SentenceExcerpts.excerpt(new Alert.Sentence(text, List.of(marks), null)).runs();
  }
}
