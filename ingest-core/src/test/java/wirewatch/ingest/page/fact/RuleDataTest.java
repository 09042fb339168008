package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDataTest {

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
    assertThat(Table.rows(table, columns))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
  }

  @Test
  void keysAreLowerCaseAndUnique() {
    for (String table : new String[] {"meta.tsv", "items.tsv"}) {
      int columns = table.startsWith("meta") ? 3 : 2;
      assertThat(Table.rows(table, columns))
          .extracting(row -> row[0])
          .doesNotHaveDuplicates()
          .allSatisfy(key -> assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void everyBylineWordKindHasWords() {
    assertThat(BylineWords.BY.has("by")).isTrue();
    assertThat(BylineWords.AND.has("und")).isTrue();
    assertThat(BylineWords.PARTICLE.has("van")).isTrue();
    assertThat(BylineWords.SUFFIX.has("jr")).isTrue();
    assertThat(BylineWords.ROLE.has("journalist")).isTrue();
    assertThat(BylineWords.COLLECTIVE.has("staff")).isTrue();
    assertThat(BylineWords.NAMELESS.has("admin")).isTrue();
    assertThat(BylineWords.AGENCY.has("reuters")).isTrue();
  }
}
