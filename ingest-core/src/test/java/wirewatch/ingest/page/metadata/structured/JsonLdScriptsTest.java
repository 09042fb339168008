package wirewatch.ingest.page.metadata.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdScriptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headline\":\"Harbour reopens\",\"n\":1}",
        "<!-- {\"headline\":\"Harbour reopens\"} -->",
        "//<![CDATA[\n{\"headline\":\"Harbour reopens\"}\n//]]>",
        "/* a comment */ {\"headline\":\"Harbour reopens\", // another\n}",
        "{'headline':'Harbour reopens',};",
        "{&quot;headline&quot;:&quot;Harbour reopens&quot;}",
        "{\"headline\":\"Harbour reopens\",\"articleBody\":\"cut in the midd",
        "{\"headline\":\"Harbour reopens\",\"text\":\"raw\nline\tbreaks\u0001\"}",
        "{\"headline\":\"Harbour reopens\",\"text\":\"he said \"go\", then went\",\"b\":[1,]}",
        "{\"headline\":\"Harbour reopens\"}}}}",
      })
  void repairsMalformedScripts(String script) {
    List<Object> values =
        JsonLdScripts.parseAll(
            Jsoup.parse("<script type='application/ld+json'>" + script + "</script>")
                .getElementsByTag("script"));
    assertThat(values).isNotEmpty();
    assertThat(((Map<?, ?>) values.get(0)).get("headline")).isEqualTo("Harbour reopens");
  }
}
