package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sanctions | sanctions",
        "agency:Sputnik | article.agency.text:Sputnik",
        "+headline:a -body:b | +article.headline:a -article.body:b",
        "(country:RU OR !country:BY) | (article.country_iso_codes:RU OR !article.country_iso_codes:BY)",
        "\"said agency:x\" | \"said agency:x\"",
        "\"a \\\" agency:x\" agency:y | \"a \\\" agency:x\" article.agency.text:y",
        "agency\\:x | agency\\:x",
        "article.body:x | article.body:x",
        "my-agency:x | my-agency:x",
        "/agency:x/ agency:y | /agency:x/ article.agency.text:y",
        "urgency:[1 TO 3] | article.urgency:[1 TO 3]",
        "urgency:{1 TO agency:x} | article.urgency:{1 TO agency:x}",
        "_exists_:speaker | _exists_:article.quotes.speaker",
        "headline:(timber body) | article.headline:(timber body)",
        "body | body",
        "source:tass~2^3 | feed.id:tass~2^3",
        "unknown:x | unknown:x",
        "\"never closed agency:x | \"never closed agency:x",
        "[never closed agency:x | [never closed agency:x",
        "AC/DC agency:x | AC/DC article.agency.text:x",
        "ends\\ | ends\\"
      })
  void expandsFieldNamesAndNothingElse(String query, String expanded) {
    assertThat(ShortNames.expand(query)).isEqualTo(expanded);
  }

  @Test
  void namesFieldsThatAreMapped() throws Exception {
    JsonNode mapping =
        Rest.JSON.readTree(Table.text("articles.json")).path("template").path("mappings");
    ShortNames.fields()
        .values()
        .forEach(field -> assertThat(field(mapping, field).has("type")).as(field).isTrue());
  }

  private static JsonNode field(JsonNode mapping, String name) {
    JsonNode field = mapping;
    for (String part : Arrays.asList(name.split("\\.", -1))) {
      JsonNode child = field.path("properties").path(part);
      field = child.isMissingNode() ? field.path("fields").path(part) : child;
    }
    return field;
  }

  @Test
  void staysLinearOnLongQueries() {
    String query = "agency:x ".repeat(50_000) + "\\\"[{/".repeat(10);
    assertThat(ShortNames.expand(query)).startsWith("article.agency.text:x ");
  }
}
