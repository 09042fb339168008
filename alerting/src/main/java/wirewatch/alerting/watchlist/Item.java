package wirewatch.alerting.watchlist;

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
sealed interface Item {
  int line();

  /** A single value, as written. */
  record Text(String text, int line) implements Item {}

  /** A list of values. */
  record Sequence(List<Item> items, int line) implements Item {}

  /** Values by their keys. */
  record Mapping(Map<String, Item> items, int line) implements Item {}

  /** Converts a value of a document; null for no value. */
  static @Nullable Item of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, Item> items = new LinkedHashMap<>();
        map.forEach((key, child) -> put(items, String.valueOf(key), of(child)));
        yield new Mapping(items, 0);
      }
      case Collection<?> list -> new Sequence(list.stream().map(Item::ofPresent).toList(), 0);
      case Object scalar -> new Text(scalar.toString(), 0);
    };
  }

  private static Item ofPresent(@Nullable Object value) {
    Item item = of(value);
    return item == null ? new Text("", 0) : item;
  }

  private static void put(Map<String, Item> items, String key, @Nullable Item item) {
    if (item != null) {
      items.put(key, item);
    }
  }

  /**
   * Converts a node of a file; null for no value.
   *
   * @param depth the maximum nesting depth: an anchor may contain itself
   */
  static @Nullable Item of(Node node, int depth, Problems problems) {
    int line = node.getStartMark().getLine() + 1;
    if (depth == 0) {
      problems.add(line, "the values are nested too deeply");
      return null;
    }
    return switch (node) {
      case ScalarNode scalar ->
          scalar.getTag().equals(Tag.NULL) ? null : new Text(scalar.getValue(), line);
      case SequenceNode sequence -> {
        List<Item> items = new ArrayList<>();
        for (Node child : sequence.getValue()) {
          Item item = of(child, depth - 1, problems);
          items.add(item == null ? new Text("", child.getStartMark().getLine() + 1) : item);
        }
        yield new Sequence(items, line);
      }
      case MappingNode mapping -> {
        Map<String, Item> items = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          read(tuple, depth, problems, items);
        }
        yield new Mapping(items, line);
      }
      case Node other -> null;
    };
  }

  private static void read(NodeTuple tuple, int depth, Problems problems, Map<String, Item> items) {
    int line = tuple.getKeyNode().getStartMark().getLine() + 1;
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(line, "a key must be a word");
    } else if (items.containsKey(key.getValue())) {
      problems.add(line, key.getValue() + " is given twice");
    } else {
      put(items, key.getValue(), of(tuple.getValueNode(), depth - 1, problems));
    }
  }
}
