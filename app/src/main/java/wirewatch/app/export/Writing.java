package wirewatch.app.export;

import java.util.Map;

/** Turns articles into one text, piece by piece. */
interface Writing {

  /** What stands before the first. */
  String opening();

  /** One article; {@code first} tells whether it is the first. */
  String article(String id, Map<String, Object> document, boolean first);

  /** What stands after the last. */
  String closing();
}
