package wirewatch.ingest.page.metadata.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.line.RuleTable;

class MetadataRuleFilesTest {

  @ParameterizedTest
  @CsvSource({
    "byline-words.tsv, kind words",
    "date-words.tsv, kind words",
    "items.tsv, property field",
    "meta.tsv, name field origin",
    "months.tsv, language month names",
    "time-zones.tsv, abbreviation offset",
    "types.tsv, kind names",
    "zones.tsv, part words",
  })
  void everyRowHasAllColumns(String file, String columns) {
    assertThat(read(file, columns).rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.cells().values()).noneMatch(String::isBlank));
  }

  @ParameterizedTest
  @CsvSource({"meta.tsv, name field origin", "items.tsv, property field"})
  void keysAreLowerCaseAndUnique(String file, String columns) {
    assertThat(read(file, columns).column(columns.split(" ", 2)[0]))
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(key).isEqualTo(key.toLowerCase(Locale.ROOT)));
  }

  private static RuleTable read(String file, String columns) {
    return RuleTable.of(PagePart.class, file, List.of(columns.split(" ", -1)));
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
