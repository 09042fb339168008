package wirewatch.console.export;

import java.util.Map;

/** Formats articles one by one as parts of a file. */
public interface ExportFormatter {

  /** Returns the text before the first article. */
  String header();

  /** Formats one article; {@code first} is true for the first one. */
  String formatArticle(String id, Map<String, Object> document, boolean first);

  /** Returns the text after the last article. */
  String footer();
}
