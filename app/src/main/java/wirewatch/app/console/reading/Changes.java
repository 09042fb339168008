package wirewatch.app.console.reading;

import java.util.ArrayList;
import java.util.List;
import wirewatch.app.console.view.ChangeView;
import wirewatch.app.console.view.ChangeView.Run;
import wirewatch.app.console.view.Moment;
import wirewatch.index.revision.Change;
import wirewatch.index.revision.TextDiff;
import wirewatch.index.revision.Version;

/** Converts the changes between versions to views. */
final class Changes {
  private Changes() {}

  /** Returns what each version changed of its predecessor, the newest first. */
  static List<ChangeView> of(List<Version> versions) {
    List<ChangeView> changes = new ArrayList<>();
    for (int i = versions.size() - 1; i > 0; i--) {
      changes.add(of("Version " + versions.get(i).number(), versions.get(i - 1), versions.get(i)));
    }
    return changes;
  }

  static ChangeView of(String title, Version before, Version after) {
    Change change = Change.of(before, after);
    List<ChangeView.Paragraph> paragraphs = new ArrayList<>();
    for (TextDiff.Paragraph paragraph : change.paragraphs()) {
      List<Run> runs =
          paragraph.words().stream()
              .map(words -> new Run(words.kind().label(), words.text()))
              .toList();
      paragraphs.add(new ChangeView.Paragraph(paragraph.kind().label(), runs));
    }
    return new ChangeView(
        title, Moment.of(after.time()), change.summary(), headline(change), paragraphs);
  }

  private static List<Run> headline(Change change) {
    if (!change.headline()) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    for (TextDiff.Paragraph paragraph :
        TextDiff.of(change.before().text().headline(), change.after().text().headline())) {
      paragraph.words().forEach(words -> runs.add(new Run(words.kind().label(), words.text())));
    }
    return runs;
  }
}
