package wirewatch.app.export;

import java.util.Map;

/** Formats articles as a JSON array of ninjs objects, one per line. */
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
