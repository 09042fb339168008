package wirewatch.app.console.view;

import java.util.List;

/**
 * What one version changed of another.
 *
 * @param headline before and after, both empty where it stayed
 */
public record ChangeView(
    String title, Moment time, String summary, List<Run> headline, List<Paragraph> paragraphs) {

  /** Words that had the same fate: {@code same}, {@code added} or {@code removed}. */
  public record Run(String kind, String text) {}

  /** A paragraph that differs. */
  public record Paragraph(String kind, List<Run> runs) {}
}
