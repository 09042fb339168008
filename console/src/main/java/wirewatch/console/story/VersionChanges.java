package wirewatch.console.story;

import java.util.ArrayList;
import java.util.List;
import wirewatch.console.view.ChangeView;
import wirewatch.console.view.ChangeView.Run;
import wirewatch.console.view.DisplayTime;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.TextDiff;
import wirewatch.index.revision.VersionChange;

/** Converts the changes between versions to views. */
public final class VersionChanges {
  private VersionChanges() {}

  /** Returns what each version changed of its predecessor, the newest first. */
  public static List<ChangeView> of(List<ArticleVersion> versions) {
    List<ChangeView> changes = new ArrayList<>();
    for (int i = versions.size() - 1; i > 0; i--) {
      changes.add(of("Version " + versions.get(i).number(), versions.get(i - 1), versions.get(i)));
    }
    return changes;
  }

  static ChangeView of(String title, ArticleVersion before, ArticleVersion after) {
    VersionChange versionChange = VersionChange.of(before, after);
    List<ChangeView.Paragraph> paragraphs = new ArrayList<>();
    for (TextDiff.Paragraph paragraph : versionChange.paragraphs()) {
      List<Run> runs =
          paragraph.words().stream()
              .map(wordRun -> new Run(wordRun.kind().label(), wordRun.text()))
              .toList();
      paragraphs.add(new ChangeView.Paragraph(paragraph.kind().label(), runs));
    }
    return new ChangeView(
        title,
        DisplayTime.of(after.time()),
        versionChange.summary(),
        headline(versionChange),
        paragraphs);
  }

  private static List<Run> headline(VersionChange versionChange) {
    if (!versionChange.headlineChanged()) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    for (TextDiff.Paragraph paragraph :
        TextDiff.of(
            versionChange.before().text().headline(), versionChange.after().text().headline())) {
      paragraph
          .words()
          .forEach(wordRun -> runs.add(new Run(wordRun.kind().label(), wordRun.text())));
    }
    return runs;
  }
}
