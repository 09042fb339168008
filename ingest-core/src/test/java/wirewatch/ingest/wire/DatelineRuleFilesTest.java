package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.line.Table;

class DatelineRuleFilesTest {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @ParameterizedTest
  @ValueSource(strings = {"regions.tsv", "exonyms.tsv"})
  void placesHaveCountries(String file) {
    Table table = Table.of(KnownPlaces.class, file, List.of("country", "names"));

    assertThat(table.column("country"))
        .doesNotHaveDuplicates()
        .allMatch(code -> COUNTRIES.contains(code) || code.equals("XK"));
    assertThat(table.rows()).noneMatch(row -> row.values("names").isEmpty());
  }

  @Test
  void readsPlaceWords() {
    PlaceWords words = PlaceWords.load();

    assertThat(words.isStopped("St")).isTrue();
    assertThat(words.isNever("On")).isTrue();
    assertThat(words.isLink("de")).isTrue();
  }

  @Test
  void ignoresYearsAfterFutureWords() {
    assertThat(new NamedYears().newest(List.of("by 2030, as in 2019"))).isEqualTo(2019);
  }
}
