package wirewatch.dashboards.model;

/** What stands in a panel. */
public sealed interface Content permits Chart, Content.Documents, Content.Note {

  /** Documents themselves, newest first. */
  record Documents(SavedSearch search) implements Content {}

  /** Text in Markdown. */
  record Note(String markdown) implements Content {}
}
