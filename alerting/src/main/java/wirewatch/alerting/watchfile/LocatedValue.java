package wirewatch.alerting.watchfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a file or a document with its line; 0 if there is none. */
sealed interface LocatedValue {
  int line();

  /** A single value, as written. */
  record Scalar(String text, int line) implements LocatedValue {}

  /** A list of values. */
  record Sequence(List<LocatedValue> items, int line) implements LocatedValue {}

  /** Values by their keys. */
  record Mapping(Map<String, LocatedValue> items, int line) implements LocatedValue {}

  /** Converts a value of a document; null for no value. */
  static @Nullable LocatedValue of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, LocatedValue> items = new LinkedHashMap<>();
        map.forEach((key, child) -> put(items, String.valueOf(key), of(child)));
        yield new Mapping(items, 0);
      }
      case Collection<?> list ->
          new Sequence(list.stream().map(LocatedValue::ofPresent).toList(), 0);
      case Object scalar -> new Scalar(scalar.toString(), 0);
    };
  }

  private static LocatedValue ofPresent(@Nullable Object value) {
    LocatedValue locatedValue = of(value);
    return locatedValue == null ? new Scalar("", 0) : locatedValue;
  }

  private static void put(
      Map<String, LocatedValue> items, String key, @Nullable LocatedValue locatedValue) {
    if (locatedValue != null) {
      items.put(key, locatedValue);
    }
  }

  /**
   * Converts a node of a file; null for no value.
   *
   * @param depth the maximum nesting depth: an anchor may contain itself
   */
  static @Nullable LocatedValue of(Node node, int depth, ProblemCollector problemCollector) {
    int line = node.getStartMark().getLine() + 1;
    if (depth == 0) {
      problemCollector.add(line, "the values are nested too deeply");
      return null;
    }
    return switch (node) {
      case ScalarNode scalar ->
          scalar.getTag().equals(Tag.NULL) ? null : new Scalar(scalar.getValue(), line);
      case SequenceNode sequence -> {
        List<LocatedValue> items = new ArrayList<>();
        for (Node child : sequence.getValue()) {
          LocatedValue locatedValue = of(child, depth - 1, problemCollector);
          items.add(
              locatedValue == null
                  ? new Scalar("", child.getStartMark().getLine() + 1)
                  : locatedValue);
        }
        yield new Sequence(items, line);
      }
      case MappingNode mapping -> {
        Map<String, LocatedValue> items = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          readEntry(tuple, depth, problemCollector, items);
        }
        yield new Mapping(items, line);
      }
      case Node other -> null;
    };
  }

  private static void readEntry(
      NodeTuple tuple,
      int depth,
      ProblemCollector problemCollector,
      Map<String, LocatedValue> items) {
    int line = tuple.getKeyNode().getStartMark().getLine() + 1;
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problemCollector.add(line, "a key must be a word");
    } else if (items.containsKey(key.getValue())) {
      problemCollector.add(line, key.getValue() + " is given twice");
    } else {
      put(items, key.getValue(), of(tuple.getValueNode(), depth - 1, problemCollector));
    }
  }
}
