package wirewatch.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Appends sources to a configuration file and leaves every other line, comments included, as it is.
 */
public final class SourcesEditor {
  private SourcesEditor() {}

  /**
   * Appends entries, each a YAML list item indented by two spaces. The file is replaced in one
   * step, and only if the outcome reads without problems.
   *
   * @return what the file says now
   * @throws ConfigurationException where the file, or the file with the entries, has problems
   */
  public static Configuration append(Path file, String entries, ConfigurationReader reader)
      throws IOException {
    String yaml = Files.readString(file);
    String edited = append(yaml, entries);
    Configuration outcome = reader.read(edited, file.toString(), folder(file.toAbsolutePath()));
    replace(file.toRealPath(), edited); // a link stays one
    return outcome;
  }

  /** Whoever may read the file may read it afterwards, and nobody else. */
  private static void replace(Path file, String yaml) throws IOException {
    Path temporary = Files.createTempFile(folder(file), ".wirewatch", ".yaml");
    try {
      Files.writeString(temporary, yaml);
      PosixFileAttributeView to =
          Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (to != null) {
        to.setPermissions(Files.getPosixFilePermissions(file));
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  static String append(String yaml, String entries) {
    List<String> lines = new ArrayList<>(List.of(yaml.split("\n", -1)));
    Optional<NodeTuple> sources = sources(yaml);
    if (sources.isEmpty()) {
      return yaml + (yaml.isEmpty() || yaml.endsWith("\n") ? "" : "\n") + "sources:\n" + entries;
    }
    int key = sources.get().getKeyNode().getStartMark().getLine();
    Node value = sources.get().getValueNode();
    if (!(value instanceof SequenceNode list) || list.getValue().isEmpty()) {
      lines.set(key, "sources:");
      lines.add(key + 1, entries.stripTrailing());
      return String.join("\n", lines);
    }
    if (list.getFlowStyle() == DumperOptions.FlowStyle.FLOW) {
      return toBlockList(yaml, list, entries);
    }
    int indent = list.getValue().getFirst().getStartMark().getColumn() - 2;
    int last = lastLine(lines, list.getValue().getLast());
    lines.add(last + 1, reindent(entries.stripTrailing(), Math.max(indent, 0)));
    return String.join("\n", lines);
  }

  /** Writes a list in brackets as one with an item a line, and the entries behind it. */
  private static String toBlockList(String yaml, SequenceNode list, String entries) {
    StringBuilder block = new StringBuilder();
    for (Node item : list.getValue()) {
      String text = yaml.substring(start(yaml, item), end(yaml, item));
      block.append("\n  - ").append(text);
    }
    return yaml.substring(0, start(yaml, list)).stripTrailing()
        + block
        + "\n"
        + entries.stripTrailing()
        + yaml.substring(end(yaml, list));
  }

  private static int start(String yaml, Node node) {
    return yaml.offsetByCodePoints(0, node.getStartMark().getIndex());
  }

  private static int end(String yaml, Node node) {
    return yaml.offsetByCodePoints(0, node.getEndMark().getIndex());
  }

  private static Optional<NodeTuple> sources(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    if (!(new Yaml(options).compose(new StringReader(yaml)) instanceof MappingNode root)) {
      return Optional.empty();
    }
    return root.getValue().stream()
        .filter(
            tuple ->
                tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("sources"))
        .findFirst();
  }

  /**
   * A block's end mark stands on the first line behind it, or past comments; walk back to its last
   * own line.
   */
  private static int lastLine(List<String> lines, Node node) {
    int line = Math.min(node.getEndMark().getLine(), lines.size() - 1);
    while (line > node.getStartMark().getLine() && !belongsTo(lines.get(line), node)) {
      line--;
    }
    return line;
  }

  private static boolean belongsTo(String line, Node node) {
    String text = line.stripLeading();
    int indent = line.length() - text.length();
    return !text.isEmpty() && !text.startsWith("#") && indent >= node.getStartMark().getColumn();
  }

  private static String reindent(String entries, int indent) {
    return entries
        .lines()
        .map(line -> line.isEmpty() ? line : " ".repeat(indent) + line.substring(2))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
