package wirewatch.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import wirewatch.ingest.net.AddressRange;

/**
 * One mapping of the file. Its getters validate what they read and report to {@link Problems}.
 */
final class Section {
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Problems problems;
  private final Function<String, @Nullable String> environment;

  Section(
      String path,
      @Nullable Node node,
      Problems problems,
      Function<String, @Nullable String> environment) {
    this.path = path;
    this.problems = problems;
    this.environment = environment;
    this.line = node == null ? 1 : line(node);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        readKey(tuple);
      }
    } else if (node != null && !isNull(node)) {
      problems.add(line, (path.isEmpty() ? "the file" : path) + " must be a mapping of keys");
    }
  }

  private void readKey(NodeTuple tuple) {
    int at = line(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(at, "a key must be a word");
    } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
      problems.add(at, name(key.getValue()) + " stands twice");
    } else {
      lines.put(key.getValue(), at);
    }
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** A mapping below this one; an empty section where the key is missing. */
  Section section(String key) {
    known.add(key);
    return new Section(name(key), values.get(key), problems, environment);
  }

  /** The mappings of a section whose keys are names, in the order of the file. */
  Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    values.keySet().forEach(name -> sections.put(name, section(name)));
    return sections;
  }

  /** The text of a key that must be there; {@code remedy} says what to do where it is not. */
  Optional<String> required(String key, String remedy) {
    Optional<String> text = text(key);
    if (!has(key)) {
      problem(key, "is missing; " + remedy);
    }
    return text;
  }

  /** The text of a key, with {@code ${ENV}} replaced. */
  Optional<String> text(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return expand(key, scalar);
    }
    problems.add(line(node), name(key) + " must be one value");
    return Optional.empty();
  }

  /** A key whose text has a form; {@code allowed} describes the form in the problem. */
  <T> Optional<T> value(String key, String allowed, Function<String, Optional<T>> form) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = form.apply(text.get());
    if (value.isEmpty()) {
      problem(key, "'" + text.get() + "' is not " + allowed);
    }
    return value;
  }

  /** The entries of a list, each with its own line; a single value counts as a list of one. */
  List<Node> list(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  /** The texts of a list. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      if (node instanceof ScalarNode scalar) {
        expand(key, scalar).ifPresent(texts::add);
      } else {
        problems.add(line(node), name(key) + " must be a list of values");
      }
    }
    return texts;
  }

  /** A list of address ranges. */
  List<AddressRange> ranges(String key) {
    List<AddressRange> ranges = new ArrayList<>();
    for (String text : texts(key)) {
      try {
        ranges.add(AddressRange.parse(text));
      } catch (IllegalArgumentException e) {
        problem(key, "'" + text + "' is not an address range; write for example 127.0.0.0/8");
      }
    }
    return ranges;
  }

  /** Whether a key is present without a value. */
  boolean isEmpty(String key) {
    Node node = values.get(key);
    return node != null && isNull(node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Reports a problem of a key, or of the section where the key is missing. */
  void problem(String key, String message) {
    problems.add(lines.getOrDefault(key, line), name(key) + ": " + message);
  }

  /** Reports every key that no getter has read; call last. */
  void rejectUnknownKeys() {
    for (Map.Entry<String, Integer> entry : lines.entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.add(
            entry.getValue(),
            name(entry.getKey()) + " is not a key here; allowed: " + String.join(", ", known));
      }
    }
  }

  private Optional<String> expand(String key, ScalarNode scalar) {
    String text = scalar.getValue();
    int open = text.indexOf("${");
    int close = text.indexOf('}', open);
    if (open < 0 || close < 0) {
      return Optional.of(text);
    }
    String variable = text.substring(open + 2, close);
    String value = environment.apply(variable);
    if (value == null) {
      problems.add(
          line(scalar), name(key) + ": the environment variable " + variable + " is not set");
      return Optional.empty();
    }
    return Optional.of(text.substring(0, open) + value + text.substring(close + 1));
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
