package wirewatch.console.view;

import java.util.List;

/**
 * The changes from one version to another.
 *
 * @param headline before and after; empty if it did not change
 */
public record ChangeView(
    String title,
    DisplayTime time,
    String summary,
    List<Run> headline,
    List<Paragraph> paragraphs) {

  /** A run of words of one kind: {@code same}, {@code added} or {@code removed}. */
  public record Run(String kind, String text) {}

  /** A paragraph that differs. */
  public record Paragraph(String kind, List<Run> runs) {}
}
