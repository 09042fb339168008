package wirewatch.console.view;

import java.util.List;
import wirewatch.console.view.SearchView.Choice;

/**
 * Listed names in articles, to be decided about.
 *
 * @param decision what was decided about the shown ones, as in the URL
 * @param decisions the pages of the decisions
 * @param reader the name that the reader gave; empty for none
 * @param olderLink to the hits before these; empty if there are none
 */
public record HitsView(
    List<Row> rows, String decision, List<Choice> decisions, String reader, String olderLink) {

  /**
   * A hit.
   *
   * @param article the link to its article
   * @param sentence with the form marked
   * @param evidence what was found, and what speaks for and against it
   * @param changes newest first
   */
  public record Row(
      String id,
      DisplayTime time,
      String source,
      String article,
      List<Passage> sentence,
      String evidence,
      String decision,
      String note,
      List<InboxView.Change> changes) {}
}
