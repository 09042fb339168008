package wirewatch.pipeline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks the field table of alerting against the mapping of the index. */
class FieldMappingTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/wirewatch/alerting/document/fields.csv", numLinesToSkip = 1)
  void fieldsAreMappedAsTheirKind(@Nullable String name, String path, String kind)
      throws IOException {
    JsonNode field =
        new ObjectMapper()
            .readTree(text("/wirewatch/index/template/articles.json"))
            .at("/template/mappings");
    for (String part : path.split("\\.", -1)) {
      JsonNode child = field.path("properties").path(part);
      field = child.isMissingNode() ? field.path("fields").path(part) : child;
    }
    assertThat(types(kind)).as("%s (%s)", path, name).contains(field.path("type").asText());
    assertThat(field.path("analyzer").asText("")).isEqualTo(kind.equals("names") ? "standard" : "");
  }

  private static Set<String> types(String kind) {
    return switch (kind) {
      case "text", "names" -> Set.of("text");
      case "number" -> Set.of("byte", "integer", "long");
      case "fraction" -> Set.of("float");
      case "date" -> Set.of("date");
      case "flag" -> Set.of("boolean");
      case String keyword -> Set.of("keyword");
    };
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FieldMappingTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
