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

/** A value of a file or a document; a line of 0 is no line. */
sealed interface Item {
  int line();

  /** One value, as it is written. */
  record Text(String text, int line) implements Item {}

  /** Values in their order. */
  record Sequence(List<Item> items, int line) implements Item {}

  /** Values by their keys. */
  record Mapping(Map<String, Item> items, int line) implements Item {}

  /** What a document has at a place; null where it has nothing. */
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
   * What a file has at a place; null where it has nothing.
   *
   * @param depth how deep the values may lie in each other: an anchor may hold itself
   */
  static @Nullable Item of(Node node, int depth, Problems problems) {
    int line = node.getStartMark().getLine() + 1;
    if (depth == 0) {
      problems.add(line, "the values lie too deep in each other");
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
      problems.add(line, key.getValue() + " stands twice");
    } else {
      put(items, key.getValue(), of(tuple.getValueNode(), depth - 1, problems));
    }
  }
}
