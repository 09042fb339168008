package wirewatch.configuration;

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
import wirewatch.ingest.net.IpAddressRange;

/**
 * One mapping of the file. Its getters validate what they read and report to {@link
 * ConfigurationProblems}.
 */
final class ConfigurationSection {
  private final String path;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> knownKeys = new TreeSet<>();
  private final ConfigurationProblems configurationProblems;
  private final Function<String, @Nullable String> environment;

  ConfigurationSection(
      String path,
      @Nullable Node node,
      ConfigurationProblems configurationProblems,
      Function<String, @Nullable String> environment) {
    this.path = path;
    this.configurationProblems = configurationProblems;
    this.environment = environment;
    this.line = node == null ? 1 : line(node);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        readKey(tuple);
      }
    } else if (node != null && !isNull(node)) {
      configurationProblems.add(
          line, (path.isEmpty() ? "the file" : path) + " must be a mapping of keys");
    }
  }

  private void readKey(NodeTuple tuple) {
    int at = line(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      configurationProblems.add(at, "a key must be a word");
    } else if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
      configurationProblems.add(at, qualifiedName(key.getValue()) + " stands twice");
    } else {
      lines.put(key.getValue(), at);
    }
  }

  /** Its place in the file, such as {@code sources[0]}. */
  String name() {
    return path;
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** A mapping below this one; an empty section where the key is missing. */
  ConfigurationSection section(String key) {
    knownKeys.add(key);
    return new ConfigurationSection(
        qualifiedName(key), nodes.get(key), configurationProblems, environment);
  }

  /** The mappings of a section whose keys are names, in the order of the file. */
  Map<String, ConfigurationSection> sections() {
    Map<String, ConfigurationSection> sections = new LinkedHashMap<>();
    nodes.keySet().forEach(name -> sections.put(name, section(name)));
    return sections;
  }

  /** The text of a key that must be there; {@code remedy} says what to do where it is not. */
  Optional<String> required(String key, String remedy) {
    Optional<String> text = text(key);
    if (!has(key)) {
      addProblem(key, "is missing; " + remedy);
    }
    return text;
  }

  /** The text of a key, with {@code ${ENV}} replaced. */
  Optional<String> text(String key) {
    knownKeys.add(key);
    Node node = nodes.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return expandVariables(key, scalar);
    }
    configurationProblems.add(line(node), qualifiedName(key) + " must be one value");
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
      addProblem(key, "'" + text.get() + "' is not " + allowed);
    }
    return value;
  }

  /** The entries of a list, each with its own line; a single value counts as a list of one. */
  List<Node> list(String key) {
    knownKeys.add(key);
    Node node = nodes.get(key);
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
        expandVariables(key, scalar).ifPresent(texts::add);
      } else {
        configurationProblems.add(line(node), qualifiedName(key) + " must be a list of values");
      }
    }
    return texts;
  }

  /** A list of address ranges. */
  List<IpAddressRange> addressRanges(String key) {
    List<IpAddressRange> ranges = new ArrayList<>();
    for (String text : texts(key)) {
      try {
        ranges.add(IpAddressRange.parse(text));
      } catch (IllegalArgumentException e) {
        addProblem(key, "'" + text + "' is not an address range; write for example 127.0.0.0/8");
      }
    }
    return ranges;
  }

  /** Whether a key is present without a value. */
  boolean isEmpty(String key) {
    Node node = nodes.get(key);
    return node != null && isNull(node);
  }

  /** Whether the value of a key is a mapping. */
  boolean isMapping(String key) {
    return nodes.get(key) instanceof MappingNode;
  }

  /** The keys, in the order of the file. */
  Set<String> keys() {
    return nodes.keySet();
  }

  /** Accepts a key whose problem was reported. */
  void ignore(String key) {
    knownKeys.add(key);
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  /** Reports a problem of a key, or of the section where the key is missing. */
  void addProblem(String key, String message) {
    configurationProblems.add(lines.getOrDefault(key, line), qualifiedName(key) + ": " + message);
  }

  /** Reports every key that no getter has read; call last. */
  void rejectUnknownKeys() {
    for (Map.Entry<String, Integer> entry : lines.entrySet()) {
      if (!knownKeys.contains(entry.getKey())) {
        configurationProblems.add(
            entry.getValue(),
            qualifiedName(entry.getKey())
                + " is not a key here; allowed: "
                + String.join(", ", knownKeys));
      }
    }
  }

  private Optional<String> expandVariables(String key, ScalarNode scalar) {
    String text = scalar.getValue();
    int open = text.indexOf("${");
    int close = text.indexOf('}', open);
    if (open < 0 || close < 0) {
      return Optional.of(text);
    }
    String variable = text.substring(open + 2, close);
    String value = environment.apply(variable);
    if (value == null) {
      configurationProblems.add(
          line(scalar),
          qualifiedName(key) + ": the environment variable " + variable + " is not set");
      return Optional.empty();
    }
    return Optional.of(text.substring(0, open) + value + text.substring(close + 1));
  }

  private String qualifiedName(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
