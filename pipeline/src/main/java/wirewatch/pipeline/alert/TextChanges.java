package wirewatch.pipeline.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wirewatch.alerting.highlight.SentenceChanges;
import wirewatch.alerting.model.Alert;
import wirewatch.index.revision.TextDiff;

/** Compares two bodies of an article by paragraph and sentence. */
final class TextChanges {
  private static final int MAX_CHANGES = 20;

  private TextChanges() {}

  /** Returns the sentences that differ: replaced and removed ones first, at most 20. */
  static List<Alert.Change> between(String before, String after, String language) {
    List<Alert.Change> replaced = new ArrayList<>();
    List<Alert.Change> added = new ArrayList<>();
    for (TextDiff.Paragraph paragraph : TextDiff.of(before, after)) {
      SentenceChanges.of(
              text(paragraph, TextDiff.Kind.ADDED),
              text(paragraph, TextDiff.Kind.REMOVED),
              language)
          .forEach(change -> (change.isReplacement() ? replaced : added).add(change));
    }
    replaced.addAll(added);
    return List.copyOf(replaced.subList(0, Math.min(MAX_CHANGES, replaced.size())));
  }

  /** The words of a paragraph, without those of one kind. */
  private static String text(TextDiff.Paragraph paragraph, TextDiff.Kind without) {
    return paragraph.words().stream()
        .filter(run -> run.kind() != without)
        .map(TextDiff.WordRun::text)
        .collect(Collectors.joining(" "));
  }
}
