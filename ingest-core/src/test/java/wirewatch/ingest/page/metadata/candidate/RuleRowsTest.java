package wirewatch.ingest.page.metadata.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRowsTest {

  @ParameterizedTest
  @CsvSource({
    "byline-words.tsv, 2",
    "date-words.tsv, 2",
    "items.tsv, 2",
    "meta.tsv, 3",
    "months.tsv, 3",
    "time-zones.tsv, 2",
    "types.tsv, 2",
    "zones.tsv, 2",
  })
  void everyRowHasAllColumns(String table, int columns) {
    assertThat(RuleRows.load(table, columns))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
  }

  @Test
  void keysAreLowerCaseAndUnique() {
    for (String table : new String[] {"meta.tsv", "items.tsv"}) {
      int columns = table.startsWith("meta") ? 3 : 2;
      assertThat(RuleRows.load(table, columns))
          .extracting(row -> row[0])
          .doesNotHaveDuplicates()
          .allSatisfy(key -> assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void everyBylineWordKindHasWords() {
    assertThat(BylineWordKind.BY.contains("by")).isTrue();
    assertThat(BylineWordKind.AND.contains("und")).isTrue();
    assertThat(BylineWordKind.PARTICLE.contains("van")).isTrue();
    assertThat(BylineWordKind.SUFFIX.contains("jr")).isTrue();
    assertThat(BylineWordKind.ROLE.contains("journalist")).isTrue();
    assertThat(BylineWordKind.COLLECTIVE.contains("staff")).isTrue();
    assertThat(BylineWordKind.NAMELESS.contains("admin")).isTrue();
    assertThat(BylineWordKind.AGENCY.contains("reuters")).isTrue();
  }
}
