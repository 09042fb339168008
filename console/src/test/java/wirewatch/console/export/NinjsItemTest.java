package wirewatch.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NinjsItemTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void containsTheFieldsOfTheArticle() throws IOException {
    JsonNode item =
        written(
            Map.of(
                "url", Map.of("full", "https://wire.example/naïve?q=1"),
                "event", Map.of("created", "2026-03-09T12:00:00Z"),
                "article",
                    Map.of(
                        "headline",
                        "Ferry aground",
                        "body",
                        "One.\n\nTwo.",
                        "published",
                        "2026-03-09",
                        "agency",
                        "Nordwire",
                        "urgency",
                        1,
                        "version",
                        2,
                        "pub_status",
                        "usable",
                        "subjects",
                        List.of(Map.of("name", "accident", "qcode", "medtop:20000139")),
                        "people",
                        List.of(Map.of("name", "Ana Lima", "count", 2)),
                        "dateline",
                        Map.of("place", "VISBY", "text", "VISBY (Nordwire)"))));

    assertThat(item.path("uri").asText()).isEqualTo("https://wire.example/na%C3%AFve?q=1");
    assertThat(item.at("/headlines/0/value").asText()).isEqualTo("Ferry aground");
    assertThat(item.at("/bodies/0/charCount").asInt()).isEqualTo(10);
    assertThat(item.path("firstCreated").asText()).isEqualTo("2026-03-09T00:00:00Z");
    assertThat(item.path("version").isTextual()).isTrue();
    assertThat(item.at("/subjects/0/uri").asText())
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000139");
    assertThat(item.path("located").asText()).isEqualTo("VISBY");
  }

  @Test
  void namesListAndEntryOfListedNames() throws IOException {
    Map<String, Object> listed = Map.of("list", "clients", "id", "c 4", "name", "LIMA, Ana");
    JsonNode subject =
        written(Map.of("article", Map.of("listed", List.of(listed)))).at("/subjects/0");

    assertThat(subject.path("rel").asText()).isEqualTo("listed");
    assertThat(subject.path("name").asText()).isEqualTo("LIMA, Ana");
    assertThat(subject.path("uri").asText()).isEqualTo("urn:wirewatch:list:clients:c%204");
    assertThat(subject.path("literal").asText()).isEqualTo("clients c 4");
  }

  @Test
  void isValidForIncompleteAndUnexpectedDocuments() throws IOException {
    written(Map.of());
    written(Map.of("url", Map.of("full", "no address at all")));
    written(
        Map.of(
            "article",
            Map.of(
                "urgency",
                12,
                "pub_status",
                "odd",
                "published",
                "soon",
                "headline",
                List.of("a", "list"),
                "subjects",
                List.of(Map.of("qcode", "other:1"), "text"),
                "people",
                "one",
                "genres",
                List.of("Feature"))));
  }

  private static JsonNode written(Map<String, Object> document) throws IOException {
    String array = "[" + new NinjsFormatter().formatArticle("1f", document, true) + "]";
    JsonNode item = JSON.readTree(array).get(0);
    assertThat(problems(item)).as(item.toPrettyString()).isEmpty();
    return item;
  }

  private static Set<ValidationMessage> problems(JsonNode item) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NinjsItemTest.class.getResourceAsStream("ninjs.schema.json"))) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  in, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
      return schema.validate(item.toString(), InputFormat.JSON);
    }
  }
}
