package wirewatch.ingest.wire.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.line.RuleTable;

class DatelineRuleFilesTest {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @ParameterizedTest
  @ValueSource(strings = {"regions.tsv", "exonyms.tsv"})
  void placesHaveCountries(String file) {
    RuleTable ruleTable = RuleTable.of(KnownPlaces.class, file, List.of("country", "names"));

    assertThat(ruleTable.column("country"))
        .doesNotHaveDuplicates()
        .allMatch(code -> COUNTRIES.contains(code) || code.equals("XK"));
    assertThat(ruleTable.rows()).noneMatch(row -> row.values("names").isEmpty());
  }

  @Test
  void readsPlaceWords() {
    PlaceWords words = PlaceWords.load();

    assertThat(words.isAbbreviation("St")).isTrue();
    assertThat(words.isNonPlace("On")).isTrue();
    assertThat(words.isParticle("de")).isTrue();
  }

  @Test
  void ignoresYearsAfterFutureWords() {
    assertThat(new TextYears().findNewest(List.of("by 2030, as in 2019"))).isEqualTo(2019);
  }
}
