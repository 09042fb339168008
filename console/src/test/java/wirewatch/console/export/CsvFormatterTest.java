package wirewatch.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatterTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
  void noCellIsAFormula(String text) {
    assertThat(CsvFormatter.toCell(text).replace("\"", "")).startsWith("'");
  }

  @Test
  void quotesAsRfc4180Requires() {
    assertThat(CsvFormatter.toCell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvFormatter.toCell("say \"so\"")).isEqualTo("\"say \"\"so\"\"\"");
    assertThat(CsvFormatter.toCell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(CsvFormatter.toCell("plain – text")).isEqualTo("plain – text");
    assertThat(CsvFormatter.toCell("=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  }

  @Test
  void everyRowHasEveryColumn() {
    CsvFormatter csvFormatter = new CsvFormatter();
    String row =
        csvFormatter.formatArticle(
            "1f",
            Map.of(
                "article",
                Map.of(
                    "headline",
                    "Ferry",
                    "authors",
                    List.of("Ana", "Bo"),
                    "people",
                    List.of(Map.of("name", "Ana Lima", "count", 2)),
                    "listed",
                    List.of(
                        Map.of("list", "clients", "id", "4", "name", "Lima Ana", "score", 0.73)),
                    "designations",
                    List.of(
                        Map.of("action", "added", "authority", "eu", "names", List.of("Bo Lund"))),
                    "urgency",
                    3)),
            true);

    assertThat(csvFormatter.header()).startsWith("id,time,headline,").endsWith(",url\r\n");
    assertThat(row.chars().filter(c -> c == ',').count())
        .isEqualTo(csvFormatter.header().chars().filter(c -> c == ',').count());
    assertThat(row)
        .startsWith("1f,,Ferry,")
        .contains("Ana; Bo")
        .contains("Ana Lima")
        .contains(",clients/4 Lima Ana (0.73),added (eu) Bo Lund,")
        .contains(",3,");
  }
}
