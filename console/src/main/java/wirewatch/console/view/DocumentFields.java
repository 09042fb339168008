package wirewatch.console.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of a document by dotted path. */
public final class DocumentFields {
  private final Map<String, Object> document;

  public DocumentFields(Map<String, Object> document) {
    this.document = document;
  }

  /** The value as text, a list joined by commas; empty where the document has none. */
  public String text(String path) {
    return texts(path).stream().collect(Collectors.joining(", "));
  }

  /** The first path that has a value. */
  public String firstText(String... paths) {
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

  /** The objects at a path, each by its own paths. */
  public List<DocumentFields> objects(String path) {
    Object value = value(document, path).orElse(List.of());
    List<DocumentFields> objects = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (each instanceof Map<?, ?> object) {
        Map<String, Object> fields = new HashMap<>();
        object.forEach((name, part) -> fields.put(String.valueOf(name), part));
        objects.add(new DocumentFields(fields));
      }
    }
    return objects;
  }

  /** A whole number; 0 where there is none. */
  public int number(String path) {
    return value(document, path).orElse(0) instanceof Number number ? number.intValue() : 0;
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
