package wirewatch.app.export;

import java.util.Map;

/** A JSON array of ninjs objects, one a line. */
final class NinjsArray implements Writing {

  @Override
  public String opening() {
    return "[";
  }

  @Override
  public String article(String id, Map<String, Object> document, boolean first) {
    return (first ? "\n" : ",\n") + JsonLines.json(Ninjs.of(id, document));
  }

  @Override
  public String closing() {
    return "\n]\n";
  }
}
