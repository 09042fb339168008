package wirewatch.console.export;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a document by dotted path; a value of an unexpected type is ignored. */
final class ExportedFields {
  private static final Set<String> PUBLICATION_STATUSES = Set.of("usable", "withheld", "canceled");

  private final Map<String, Object> document;

  ExportedFields(Map<String, Object> document) {
    this.document = document;
  }

  Optional<Object> value(String path) {
    Object at = document;
    for (String name : path.split("\\.", -1)) {
      at = at instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
    return Optional.ofNullable(at);
  }

  Optional<String> text(String path) {
    return value(path)
        .filter(value -> value instanceof String || value instanceof Number)
        .map(Object::toString);
  }

  Optional<Integer> number(String path) {
    return value(path)
        .flatMap(value -> value instanceof Number n ? Optional.of(n.intValue()) : Optional.empty());
  }

  /** The texts of a list, or of a single value; of objects their name. */
  List<String> texts(String path) {
    List<String> texts = new ArrayList<>();
    for (Object each : list(path)) {
      if (each instanceof Map<?, ?> object && object.get("name") instanceof String name) {
        texts.add(name);
      } else if (each instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The objects of a list. */
  List<ExportedFields> objects(String path) {
    List<ExportedFields> objects = new ArrayList<>();
    for (Object each : list(path)) {
      if (each instanceof Map<?, ?> fields) {
        @SuppressWarnings("unchecked") // JSON objects have text keys
        Map<String, Object> object = (Map<String, Object>) fields;
        objects.add(new ExportedFields(object));
      }
    }
    return objects;
  }

  /** The address as a URI in ASCII. */
  Optional<String> address() {
    return text("url.full").flatMap(ExportedFields::uri);
  }

  /** IPTC's urgency, 1 to 9. */
  Optional<Integer> urgency() {
    return number("article.urgency").filter(urgency -> urgency >= 1 && urgency <= 9);
  }

  /** IPTC's {@code pubStatus}. */
  Optional<String> publicationStatus() {
    return text("article.pub_status").filter(PUBLICATION_STATUSES::contains);
  }

  /** Formats a time as RFC 3339 requires, with seconds and offset. */
  Optional<String> time(String path) {
    return text(path)
        .flatMap(
            text -> {
              try {
                OffsetDateTime time =
                    text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                        : OffsetDateTime.parse(text);
                return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  static Optional<String> uri(String text) {
    try {
      return Optional.of(URI.create(text).toASCIIString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<?> list(String path) {
    Object value = value(path).orElse(List.of());
    return value instanceof List<?> list ? list : List.of(value);
  }
}
