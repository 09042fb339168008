package wirewatch.alerting.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.model.Alert;

class SentenceChangesTest {

  @Test
  void pairsTheSentencesThatDiffer() {
    assertThat(
            changes(
                "The port opens today. It cost 300 million. Ships wait.",
                "The port opens today. It cost 800 million. Ships wait."))
        .containsExactly("It cost [300] million. -> It cost [800] million.");
  }

  @Test
  void namesSentencesThatWereAddedOrRemoved() {
    assertThat(changes("One stays. Two goes.", "One stays.")).containsExactly("Two goes. -> null");
    assertThat(changes("One stays.", "New here. One stays.")).containsExactly("null -> New here.");
    assertThat(changes("", "All of it is new.")).containsExactly("null -> All of it is new.");
    assertThat(changes("All of it goes.", "")).containsExactly("All of it goes. -> null");
  }

  @Test
  void marksOnlyTheWordsThatWereAdded() {
    assertThat(changes("Ships wait outside.", "Ships still wait outside."))
        .containsExactly("Ships wait outside. -> Ships [still] wait outside.");
    assertThat(changes("Ships wait.", "Ships wait. ")).as("white space is no difference").isEmpty();
  }

  @Test
  void doesNotSplitAfterAbbreviations() {
    assertThat(changes("Mr. Ito paid 3 euros.", "Mr. Ito paid 4 euros."))
        .containsExactly("Mr. Ito paid [3] euros. -> Mr. Ito paid [4] euros.");
  }

  private static List<String> changes(String before, String after) {
    return SentenceChanges.of(before, after, "en").stream()
        .map(change -> show(change.before()) + " -> " + show(change.after()))
        .toList();
  }

  private static String show(Alert.@Nullable Sentence sentence) {
    if (sentence == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder(sentence.text());
    for (Alert.Mark mark : sentence.marks()) {
      text.insert(mark.end(), "]").insert(mark.start(), "[");
    }
    return text.toString();
  }
}
