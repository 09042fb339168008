package wirewatch.alerting.watchfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one mapping; errors in their values are collected as problems. */
final class MappingReader {
  private final String path;
  private final int line;
  private final Map<String, LocatedValue> items;
  private final ProblemCollector problemCollector;
  private final Set<String> allowedKeys = new TreeSet<>();

  private MappingReader(
      String path, int line, Map<String, LocatedValue> items, ProblemCollector problemCollector) {
    this.path = path;
    this.line = line;
    this.items = items;
    this.problemCollector = problemCollector;
  }

  static MappingReader of(
      String path, @Nullable LocatedValue locatedValue, ProblemCollector problemCollector) {
    if (locatedValue instanceof LocatedValue.Mapping mapping) {
      return new MappingReader(path, mapping.line(), mapping.items(), problemCollector);
    }
    int line = locatedValue == null ? 0 : locatedValue.line();
    if (locatedValue != null) {
      problemCollector.add(
          line, (path.isEmpty() ? "the file" : path) + " must be a mapping of keys");
    }
    return new MappingReader(path, line, Map.of(), problemCollector);
  }

  /** The value of a key; null if there is none. */
  @Nullable LocatedValue get(String key) {
    allowedKeys.add(key);
    return items.get(key);
  }

  /** The mapping at a key. */
  MappingReader mapping(String key) {
    return of(pathOf(key), get(key), problemCollector);
  }

  Optional<String> text(String key) {
    return switch (get(key)) {
      case null -> Optional.empty();
      case LocatedValue.Scalar scalar -> Optional.of(scalar.text());
      case LocatedValue other -> {
        addProblem(key, "must be one value");
        yield Optional.empty();
      }
    };
  }

  /** The text of a required key. */
  Optional<String> required(String key, String remedy) {
    Optional<String> text = text(key).filter(value -> !value.isBlank());
    if (text.isEmpty() && !(items.get(key) instanceof LocatedValue.Mapping)) {
      addProblem(key, "is missing; " + remedy);
    }
    return text;
  }

  /** Parses a value; {@code allowed} describes the allowed values in the error message. */
  <T> Optional<T> value(String key, String allowed, Function<String, Optional<T>> form) {
    return text(key).flatMap(text -> parseValue(key, text, allowed, form));
  }

  /** Parses a list of values; a single value is treated as a list of one. */
  <T> List<T> values(String key, String allowed, Function<String, Optional<T>> form) {
    List<T> values = new ArrayList<>();
    for (LocatedValue locatedValue : list(key)) {
      if (locatedValue instanceof LocatedValue.Scalar scalar) {
        parseValue(key, scalar.text(), allowed, form).ifPresent(values::add);
      } else {
        addProblem(key, "must be a list of values");
      }
    }
    return values;
  }

  List<LocatedValue> list(String key) {
    return switch (get(key)) {
      case null -> List.of();
      case LocatedValue.Sequence sequence -> sequence.items();
      case LocatedValue single -> List.of(single);
    };
  }

  private <T> Optional<T> parseValue(
      String key, String text, String allowed, Function<String, Optional<T>> form) {
    Optional<T> value = form.apply(text);
    if (value.isEmpty()) {
      addProblem(key, "'%s' is not %s".formatted(text, allowed));
    }
    return value;
  }

  void addProblem(String key, String message) {
    problemCollector.add(lineOf(key), pathOf(key) + ": " + message);
  }

  /** The line of a key's value; the mapping's if the key is missing. */
  int lineOf(String key) {
    LocatedValue locatedValue = items.get(key);
    return locatedValue == null ? line : locatedValue.line();
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return items.containsKey(key);
  }

  /** Reports unknown keys: those not read so far. Must be called last. */
  void rejectUnknown() {
    items.forEach(
        (key, locatedValue) -> {
          if (!allowedKeys.contains(key)) {
            problemCollector.add(
                locatedValue.line(),
                pathOf(key) + " is not a key here; allowed: " + String.join(", ", allowedKeys));
          }
        });
  }
}
