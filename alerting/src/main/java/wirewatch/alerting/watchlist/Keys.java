package wirewatch.alerting.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one mapping; errors in their values are collected as problems. */
final class Keys {
  private final String path;
  private final int line;
  private final Map<String, Item> items;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();

  private Keys(String path, int line, Map<String, Item> items, Problems problems) {
    this.path = path;
    this.line = line;
    this.items = items;
    this.problems = problems;
  }

  static Keys of(String path, @Nullable Item item, Problems problems) {
    if (item instanceof Item.Mapping mapping) {
      return new Keys(path, mapping.line(), mapping.items(), problems);
    }
    int line = item == null ? 0 : item.line();
    if (item != null) {
      problems.add(line, (path.isEmpty() ? "the file" : path) + " must be a mapping of keys");
    }
    return new Keys(path, line, Map.of(), problems);
  }

  /** The value of a key; null if there is none. */
  @Nullable Item item(String key) {
    known.add(key);
    return items.get(key);
  }

  /** The mapping at a key. */
  Keys keys(String key) {
    return of(name(key), item(key), problems);
  }

  Optional<String> text(String key) {
    return switch (item(key)) {
      case null -> Optional.empty();
      case Item.Text text -> Optional.of(text.text());
      case Item other -> {
        problem(key, "must be one value");
        yield Optional.empty();
      }
    };
  }

  /** The text of a required key. */
  Optional<String> needed(String key, String remedy) {
    Optional<String> text = text(key).filter(value -> !value.isBlank());
    if (text.isEmpty() && !(items.get(key) instanceof Item.Mapping)) {
      problem(key, "is missing; " + remedy);
    }
    return text;
  }

  /** Parses a value; {@code allowed} describes the allowed values in the error message. */
  <T> Optional<T> value(String key, String allowed, Function<String, Optional<T>> form) {
    return text(key).flatMap(text -> formed(key, text, allowed, form));
  }

  /** Parses a list of values; a single value is treated as a list of one. */
  <T> List<T> values(String key, String allowed, Function<String, Optional<T>> form) {
    List<T> values = new ArrayList<>();
    for (Item item : list(key)) {
      if (item instanceof Item.Text text) {
        formed(key, text.text(), allowed, form).ifPresent(values::add);
      } else {
        problem(key, "must be a list of values");
      }
    }
    return values;
  }

  List<Item> list(String key) {
    return switch (item(key)) {
      case null -> List.of();
      case Item.Sequence sequence -> sequence.items();
      case Item single -> List.of(single);
    };
  }

  private <T> Optional<T> formed(
      String key, String text, String allowed, Function<String, Optional<T>> form) {
    Optional<T> value = form.apply(text);
    if (value.isEmpty()) {
      problem(key, "'%s' is not %s".formatted(text, allowed));
    }
    return value;
  }

  void problem(String key, String message) {
    problems.add(lineOf(key), name(key) + ": " + message);
  }

  /** The line of a key's value; the mapping's if the key is missing. */
  int lineOf(String key) {
    Item item = items.get(key);
    return item == null ? line : item.line();
  }

  String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return items.containsKey(key);
  }

  /** Reports unknown keys: those not read so far. Must be called last. */
  void rejectUnknown() {
    items.forEach(
        (key, item) -> {
          if (!known.contains(key)) {
            problems.add(
                item.line(),
                name(key) + " is not a key here; allowed: " + String.join(", ", known));
          }
        });
  }
}
