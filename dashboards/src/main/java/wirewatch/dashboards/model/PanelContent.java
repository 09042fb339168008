package wirewatch.dashboards.model;

/** The content of a panel. */
public sealed interface PanelContent
    permits Chart, PanelContent.DocumentList, PanelContent.MarkdownText {

  /** A list of documents, newest first. */
  record DocumentList(SavedSearch search) implements PanelContent {}

  /** Text in Markdown. */
  record MarkdownText(String markdown) implements PanelContent {}
}
