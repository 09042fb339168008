package wirewatch.screening.designation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

/** Validates the phrases of each language against {@code rules.schema.json}. */
class DesignationRuleFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/wirewatch/screening/designation");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<String> languages() throws IOException {
    return List.of(JSON.readValue(FOLDER.resolve("languages.json").toFile(), String[].class));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void conformsToTheSchema(String language) throws IOException {
    JsonNode rules = JSON.readTree(FOLDER.resolve(language + ".json").toFile());
    assertThat(rules.path("language").asText()).isEqualTo(language);
    assertThat(schema().validate(rules)).isEmpty();
  }

  @Test
  void namesExactlyTheExistingFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.matches("[a-z]{2}\\.json"))
          .containsExactlyInAnyOrderElementsOf(
              languages().stream().map(language -> language + ".json").toList());
    }
  }

  @Test
  void rejectsPhraseWithoutNames() throws IOException {
    JsonNode rules = JSON.readTree(FOLDER.resolve("en.json").toFile());
    ((ArrayNode) rules.path("added")).add("was sanctioned");
    assertThat(schema().validate(rules))
        .anyMatch(problem -> problem.getInstanceLocation().toString().contains("added"));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(FOLDER.resolve("rules.schema.json")));
  }
}
