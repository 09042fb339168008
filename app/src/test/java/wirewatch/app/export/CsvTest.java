package wirewatch.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
  void noCellIsAFormula(String text) {
    assertThat(Csv.cell(text).replace("\"", "")).startsWith("'");
  }

  @Test
  void quotesAsRfc4180Requires() {
    assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.cell("say \"so\"")).isEqualTo("\"say \"\"so\"\"\"");
    assertThat(Csv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(Csv.cell("plain – text")).isEqualTo("plain – text");
    assertThat(Csv.cell("=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  }

  @Test
  void everyRowHasEveryColumn() {
    Csv csv = new Csv();
    String row =
        csv.article(
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
                    "urgency",
                    3)),
            true);

    assertThat(csv.opening()).startsWith("id,time,headline,").endsWith(",url\r\n");
    assertThat(row.chars().filter(c -> c == ',').count())
        .isEqualTo(csv.opening().chars().filter(c -> c == ',').count());
    assertThat(row)
        .startsWith("1f,,Ferry,")
        .contains("Ana; Bo")
        .contains("Ana Lima")
        .contains(",3,");
  }
}
