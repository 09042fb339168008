package wirewatch.alerting.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** A change as labelled sentences: {@code Before: …} and {@code Now: …}. */
final class ChangeExcerpts {
  private ChangeExcerpts() {}

  static Stream<AlertCard.CardSentence> of(Alert.Change change) {
    Alert.Sentence before = change.before();
    Alert.Sentence after = change.after();
    return Stream.of(
            labelled(after == null ? "Removed: " : "Before: ", before),
            labelled(before == null ? "Added: " : "Now: ", after))
        .flatMap(List::stream);
  }

  private static List<AlertCard.CardSentence> labelled(
      String label, Alert.@Nullable Sentence sentence) {
    if (sentence == null) {
      return List.of();
    }
    AlertCard.CardSentence excerpt = SentenceExcerpts.excerpt(sentence);
    List<AlertCard.TextRun> runs = new ArrayList<>();
    runs.add(new AlertCard.TextRun(label, false));
    runs.addAll(excerpt.runs());
    return List.of(new AlertCard.CardSentence(runs, excerpt.speaker()));
  }
}
