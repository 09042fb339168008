package wirewatch.alerting.watchfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import wirewatch.alerting.model.Watch;

/** The file {@code watches.yaml}. */
public final class WatchesYaml {
  private static final int MAX_ALIASES = 20;
  private static final int MAX_CHARACTERS = 128 << 20;
  private static final int MAX_DEPTH = 10;
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  private WatchesYaml() {}

  /** Reads the text of a file. */
  public static WatchReadResult read(String yaml) {
    ProblemCollector problemCollector = new ProblemCollector();
    ProblemCollector doubts = new ProblemCollector();
    List<Watch> watches = new ArrayList<>();
    Node root = compose(yaml, problemCollector);
    if (root != null) {
      MappingReader mappingReader =
          MappingReader.of(
              "", LocatedValue.of(root, MAX_DEPTH, problemCollector), problemCollector);
      WatchReader reader = new WatchReader(problemCollector, doubts);
      List<LocatedValue> items = mappingReader.list("watches");
      for (int i = 0; i < items.size(); i++) {
        reader.read("watches[%d]".formatted(i), items.get(i)).ifPresent(watches::add);
      }
      mappingReader.rejectUnknown();
    }
    return problemCollector.isEmpty()
        ? new WatchReadResult.Accepted(watches, doubts.all())
        : new WatchReadResult.Rejected(problemCollector.all());
  }

  /** Writes watches as YAML; reading it returns equal watches. */
  public static String write(Collection<Watch> watches) {
    try {
      return YAML.writeValueAsString(
          Map.of("watches", watches.stream().map(WatchMapper::toMap).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("watches are maps, lists, strings and numbers", e);
    }
  }

  /** The JSON Schema of the file. */
  public static String schema() {
    String name = "watches.schema.json";
    try (InputStream in = Objects.requireNonNull(WatchesYaml.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses YAML; null for an empty file and for invalid YAML. */
  private static @Nullable Node compose(String yaml, ProblemCollector problemCollector) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      problemCollector.add(e.getProblemMark().getLine() + 1, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problemCollector.add(1, "not YAML: " + e.getMessage());
    }
    return null;
  }
}
