package wirewatch.console.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import wirewatch.console.view.ChangeView.Run;
import wirewatch.console.view.StoryTimelineView.ComparedParagraph;
import wirewatch.console.view.StoryTimelineView.Comparison;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.TextDiff;

/** Two versions or copies of a story side by side. */
final class StoryComparison {
  private StoryComparison() {}

  /**
   * Compares two entries of a time line; those that are not of it are its first and its last.
   *
   * @param versions at least two
   */
  static Comparison of(List<ArticleVersion> versions, int left, int right) {
    int first = left >= 0 && left < versions.size() ? left : 0;
    int second = right >= 0 && right < versions.size() ? right : versions.size() - 1;
    ArticleVersion.Text before = versions.get(first).text();
    ArticleVersion.Text after = versions.get(second).text();
    List<ComparedParagraph> paragraphs = new ArrayList<>();
    paragraphs.addAll(compare(before.headline(), after.headline()));
    paragraphs.addAll(compare(before.body(), after.body()));
    return new Comparison(first, second, paragraphs);
  }

  private static List<ComparedParagraph> compare(String before, String after) {
    return TextDiff.of(before, after).stream()
        .map(
            paragraph ->
                new ComparedParagraph(
                    runs(paragraph, kind -> kind != TextDiff.Kind.ADDED),
                    runs(paragraph, kind -> kind != TextDiff.Kind.REMOVED)))
        .toList();
  }

  private static List<Run> runs(TextDiff.Paragraph paragraph, Predicate<TextDiff.Kind> side) {
    return paragraph.words().stream()
        .filter(run -> side.test(run.kind()))
        .map(run -> new Run(run.kind().label(), run.text()))
        .toList();
  }
}
