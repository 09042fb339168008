package wirewatch.app.export;

import java.util.Map;

/** Formats articles one by one as parts of a file. */
interface Writing {

  /** Returns the text before the first article. */
  String opening();

  /** Formats one article; {@code first} is true for the first one. */
  String article(String id, Map<String, Object> document, boolean first);

  /** Returns the text after the last article. */
  String closing();
}
