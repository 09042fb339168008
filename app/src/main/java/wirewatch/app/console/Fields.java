package wirewatch.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of a document by dotted path. */
public final class Fields {
  private final Map<String, Object> document;

  public Fields(Map<String, Object> document) {
    this.document = document;
  }

  /** The value as text, a list joined by commas; empty where the document has none. */
  public String text(String path) {
    return texts(path).stream().collect(Collectors.joining(", "));
  }

  /** The first path that has a value. */
  public String first(String... paths) {
    for (String path : paths) {
      String text = text(path);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The values, one entry each; of objects their name. */
  public List<String> texts(String path) {
    List<String> texts = new ArrayList<>();
    value(document, path).ifPresent(value -> collect(value, texts));
    return texts;
  }

  private static void collect(Object value, List<String> texts) {
    if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, texts));
    } else if (value instanceof Map<?, ?> object) {
      Optional.ofNullable(object.get("name")).ifPresent(name -> texts.add(name.toString()));
    } else {
      texts.add(value.toString());
    }
  }

  private static Optional<Object> value(Map<?, ?> object, String path) {
    Object direct = object.get(path);
    if (direct != null) {
      return Optional.of(direct);
    }
    int dot = path.indexOf('.');
    return dot > 0 && object.get(path.substring(0, dot)) instanceof Map<?, ?> below
        ? value(below, path.substring(dot + 1))
        : Optional.empty();
  }
}
