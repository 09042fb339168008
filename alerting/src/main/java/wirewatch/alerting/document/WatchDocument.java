package wirewatch.alerting.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.IndexLanguages;

/**
 * A document as queries see it: the values of each field, for the whole document and for each
 * quote. The fields of all quotes are in {@link #fields()} too.
 *
 * @param indexLanguage the language whose analyzer is applied to texts, see {@link IndexLanguages}
 */
public record WatchDocument(
    String indexLanguage, List<FieldValues> fields, List<List<FieldValues>> quotes) {
  /** The field that holds the names of the fields that have a value. */
  public static final String FIELD_NAMES = "_field_names";

  private static final String QUOTES = "article.quotes";

  public WatchDocument {
    fields = List.copyOf(fields);
    quotes = List.copyOf(quotes);
  }

  /** Reads a document; values that do not conform to the schema are left out. */
  public static WatchDocument of(Map<String, ?> document) {
    List<Object> languages = new ArrayList<>();
    collect(document, "article.language", languages);
    String tag = languages.isEmpty() ? null : languages.getFirst().toString();
    List<List<FieldValues>> quotes = new ArrayList<>();
    List<Object> found = new ArrayList<>();
    collect(document, QUOTES, found);
    for (Object quote : found) {
      quotes.add(fields(Map.of("article", Map.of("quotes", quote)), true));
    }
    return new WatchDocument(IndexLanguages.of(tag), fields(document, false), quotes);
  }

  private static List<FieldValues> fields(Map<String, ?> document, boolean quote) {
    List<FieldValues> fields = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Map<String, List<Object>> read = new HashMap<>();
    for (QueryField queryField : QueryFields.all()) {
      if (quote && !queryField.isQuoteField()) {
        continue;
      }
      List<Object> values =
          read.computeIfAbsent(
              queryField.documentPath(),
              path -> {
                List<Object> list = new ArrayList<>();
                collect(document, path, list);
                return list;
              });
      if (!values.isEmpty()) {
        names.add(queryField.path());
        fields.add(values(queryField, values));
      }
    }
    fields.add(new FieldValues.Keywords(FIELD_NAMES, names));
    return fields;
  }

  private static FieldValues values(QueryField queryField, List<Object> values) {
    return switch (queryField.kind()) {
      case TEXT, NAMES ->
          new FieldValues.Texts(
              queryField.path(),
              values.stream().map(Object::toString).toList(),
              queryField.kind() == QueryField.Kind.NAMES);
      case KEYWORD, COUNTRY, LANGUAGE, FLAG ->
          new FieldValues.Keywords(
              queryField.path(),
              values.stream().map(value -> AsciiCase.toLowerCase(value.toString())).toList());
      case NUMBER, DATE -> longs(queryField, values);
      case FRACTION -> fractions(queryField, values);
    };
  }

  private static FieldValues fractions(QueryField queryField, List<Object> values) {
    List<Long> thousandths = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Number number) {
        thousandths.add(Thousandths.of(number));
      }
    }
    return new FieldValues.Longs(queryField.path(), thousandths);
  }

  private static FieldValues longs(QueryField queryField, List<Object> values) {
    List<Long> longs = new ArrayList<>();
    for (Object value : values) {
      OptionalLong number =
          value instanceof Number known
              ? OptionalLong.of(known.longValue())
              : queryField.kind() == QueryField.Kind.DATE
                  ? IsoDates.parseMillis(value.toString())
                  : WholeNumbers.parse(value.toString());
      number.ifPresent(longs::add);
    }
    return new FieldValues.Longs(queryField.path(), longs);
  }

  /** The values at a path, through lists of objects. */
  private static void collect(@Nullable Object node, String path, List<Object> into) {
    if (node instanceof Collection<?> list) {
      for (Object item : list) {
        collect(item, path, into);
      }
    } else if (path.isEmpty()) {
      if (node != null) {
        into.add(node);
      }
    } else if (node instanceof Map<?, ?> map) {
      int dot = path.indexOf('.');
      String key = dot < 0 ? path : path.substring(0, dot);
      collect(map.get(key), dot < 0 ? "" : path.substring(dot + 1), into);
    }
  }
}
