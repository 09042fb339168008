package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgenciesTest {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Agencies agencies = Agencies.shared();

  @Test
  void everyAgencyHasCountryLanguageAndHomepage() {
    assertThat(agencies.all()).hasSizeGreaterThan(150);
    for (Agency agency : agencies.all()) {
      assertThat(agency.country()).matches(code -> COUNTRIES.contains(code) || code.equals("XK"));
      assertThat(agency.language()).as(agency.name()).matches("[a-z]{2,3}");
      assertThat(agency.home().getScheme()).as(agency.name()).isEqualTo("https");
      assertThat(agency.domains()).as(agency.name()).isNotEmpty().allMatch(d -> d.contains("."));
      assertThat(agency.forms()).as(agency.name()).noneMatch(String::isBlank);
    }
  }

  @Test
  void namesAreUnique() {
    assertThat(agencies.all()).extracting(Agency::name).doesNotHaveDuplicates();
  }

  @Test
  void coversEveryContinent() {
    assertThat(agencies.all())
        .extracting(Agency::country)
        .contains("US", "CA", "MX", "BR", "AR", "GB", "DE", "RU", "TR", "SA", "IN", "CN", "JP")
        .contains("ID", "AU", "NZ", "FJ", "EG", "MA", "NG", "GH", "KE", "ET", "AO", "ZA");
  }

  @Test
  void findsAgenciesInEveryScriptAndCase() {
    assertThat(List.of("Reuters", "REUTERS", "رويترز", "路透社", "ロイター", "Рейтер"))
        .allSatisfy(
            name -> assertThat(agencies.named(name)).extracting("name").isEqualTo("Reuters"));
    assertThat(agencies.named("тасс")).extracting("name").isEqualTo("TASS");
    assertThat(agencies.named("Agence France-Presse")).extracting("name").isEqualTo("AFP");
  }

  @Test
  void returnsNullForOtherNames() {
    assertThat(agencies.named("")).isNull();
    assertThat(agencies.named("Jan Muster")).isNull();
    assertThat(agencies.named("Reuters Staffer Jan Muster")).isNull();
  }

  @Test
  void findsTheAgencyOfAUrl() {
    assertThat(agencies.at(URI.create("https://www.reuters.com/world/x")))
        .extracting("name")
        .isEqualTo("Reuters");
    assertThat(agencies.at(URI.create("https://news.example/x"))).isNull();
    assertThat(agencies.at(URI.create("mailto:desk@news.example"))).isNull();
    assertThat(agencies.at(null)).isNull();
  }
}
