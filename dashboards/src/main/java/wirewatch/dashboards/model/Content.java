package wirewatch.dashboards.model;

/** The content of a panel. */
public sealed interface Content permits Chart, Content.Documents, Content.Note {

  /** A list of documents, newest first. */
  record Documents(SavedSearch search) implements Content {}

  /** Text in Markdown. */
  record Note(String markdown) implements Content {}
}
