package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates every rule file against its part of {@code rules.schema.json}. */
class RuleFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/wirewatch/ingest");
  private static final Path SCHEMA = FOLDER.resolve("rules.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(tsv|txt|json)"))
          .filter(file -> !file.equals(SCHEMA))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void conformsToItsSchema(String file) throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(SCHEMA));
    assertThat(schema.path("properties").has(file)).as("%s has a schema", file).isTrue();
    ObjectNode only = JSON.createObjectNode();
    only.set("$schema", schema.get("$schema"));
    only.set("$defs", schema.get("$defs"));
    only.put("$ref", "#/$defs/file");
    only.withObject("/$defs").set("file", schema.path("properties").path(file));
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(only);

    assertThat(rules.validate(readContent(FOLDER.resolve(file)))).isEmpty();
  }

  @Test
  void listsExactlyTheExistingFiles() throws IOException {
    assertThat(JSON.readTree(Files.readString(SCHEMA)).path("properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(files());
  }

  @Test
  void rejectsAnInvalidRow() throws IOException {
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.readTree(Files.readString(SCHEMA)));
    ObjectNode files = JSON.createObjectNode();
    files.set(
        "wire/dateline/regions.tsv", JSON.readTree("[[\"country\",\"names\"],[\"USA\",\"Ohio\"]]"));

    assertThat(rules.validate(files))
        .anyMatch(problem -> problem.getInstanceLocation().toString().endsWith("[1][0]"));
  }

  private static JsonNode readContent(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return JSON.readTree(Files.readString(file));
    }
    ArrayNode rows = JSON.createArrayNode();
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        ArrayNode row = rows.addArray();
        for (String cell : line.split("\t", -1)) {
          row.add(cell);
        }
      }
    }
    return rows;
  }
}
