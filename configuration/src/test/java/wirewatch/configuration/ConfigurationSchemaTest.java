package wirewatch.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks the JSON Schema, the file of {@code init} and docs/configuration.md with the reader. */
class ConfigurationSchemaTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private final YAMLMapper yaml = new YAMLMapper();
  private final ConfigurationReader reader = new ConfigurationReader(name -> "value of " + name);

  @Test
  void theFileThatInitWritesIsValidAndReadable() throws IOException {
    String file = ConfigurationFile.template() + "sources: []\n";

    assertThat(schema().validate(yaml.readTree(file))).isEmpty();
    assertThat(reader.read(file, "wirewatch.yaml", Path.of("/tmp")).sources()).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
    assertThat(schema().validate(yaml.readTree("colour: blue"))).isNotEmpty();
    assertThat(schema().validate(yaml.readTree("crawl: {delay: soon}"))).isNotEmpty();
    assertThat(schema().validate(yaml.readTree("sources: [{id: a}]"))).isNotEmpty();
    assertThat(schema().validate(yaml.readTree("sources: [{id: a, kind: folder}]"))).isNotEmpty();
    assertThat(schema().validate(yaml.readTree("sources: [{id: a, kind: folder, path: b}]")))
        .isEmpty();
  }

  @Test
  void everyExampleOfTheDocumentationIsValidAndReadable() throws IOException {
    String page =
        Files.readString(Path.of("../docs/configuration.md"))
            + Files.readString(Path.of("../docs/alerts.md"))
            + Files.readString(Path.of("../docs/users.md"));
    List<String> blocks = BLOCK.matcher(page).results().map(match -> match.group(1)).toList();

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (String block : blocks) {
      assertThat(schema().validate(yaml.readTree(block))).as(block).isEmpty();
      assertThat(reader.read(block, "example", Path.of("/tmp"))).isNotNull();
    }
  }

  private static JsonSchema schema() throws IOException {
    JsonNode node = new ObjectMapper().readTree(ConfigurationFile.schema());
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(node);
  }
}
