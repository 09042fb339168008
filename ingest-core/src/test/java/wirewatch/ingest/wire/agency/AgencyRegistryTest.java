package wirewatch.ingest.wire.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyRegistryTest {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final AgencyRegistry agencyRegistry = AgencyRegistry.shared();

  @Test
  void everyAgencyHasCountryLanguageAndHomepage() {
    assertThat(agencyRegistry.all()).hasSizeGreaterThan(150);
    for (Agency agency : agencyRegistry.all()) {
      assertThat(agency.country()).matches(code -> COUNTRIES.contains(code) || code.equals("XK"));
      assertThat(agency.language()).as(agency.name()).matches("[a-z]{2,3}");
      assertThat(agency.homepage().getScheme()).as(agency.name()).isEqualTo("https");
      assertThat(agency.domains()).as(agency.name()).isNotEmpty().allMatch(d -> d.contains("."));
      assertThat(agency.spellings()).as(agency.name()).noneMatch(String::isBlank);
    }
  }

  @Test
  void namesAreUnique() {
    assertThat(agencyRegistry.all()).extracting(Agency::name).doesNotHaveDuplicates();
  }

  @Test
  void coversEveryContinent() {
    assertThat(agencyRegistry.all())
        .extracting(Agency::country)
        .contains("US", "CA", "MX", "BR", "AR", "GB", "DE", "RU", "TR", "SA", "IN", "CN", "JP")
        .contains("ID", "AU", "NZ", "FJ", "EG", "MA", "NG", "GH", "KE", "ET", "AO", "ZA");
  }

  @Test
  void findsAgenciesInEveryScriptAndCase() {
    assertThat(List.of("Reuters", "REUTERS", "رويترز", "路透社", "ロイター", "Рейтер"))
        .allSatisfy(
            name ->
                assertThat(agencyRegistry.findByName(name))
                    .extracting("name")
                    .isEqualTo("Reuters"));
    assertThat(agencyRegistry.findByName("тасс")).extracting("name").isEqualTo("TASS");
    assertThat(agencyRegistry.findByName("Agence France-Presse"))
        .extracting("name")
        .isEqualTo("AFP");
  }

  @Test
  void returnsNullForOtherNames() {
    assertThat(agencyRegistry.findByName("")).isNull();
    assertThat(agencyRegistry.findByName("Jan Muster")).isNull();
    assertThat(agencyRegistry.findByName("Reuters Staffer Jan Muster")).isNull();
  }

  @Test
  void findsTheAgencyOfAUrl() {
    assertThat(agencyRegistry.findByUrl(URI.create("https://www.reuters.com/world/x")))
        .extracting("name")
        .isEqualTo("Reuters");
    assertThat(agencyRegistry.findByUrl(URI.create("https://news.example/x"))).isNull();
    assertThat(agencyRegistry.findByUrl(URI.create("mailto:desk@news.example"))).isNull();
    assertThat(agencyRegistry.findByUrl(null)).isNull();
  }
}
