package wirewatch.bench.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoArticlesTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneOffset.UTC);
  private final DemoArticles demoArticles = new DemoArticles(START);

  @Test
  void hasEnoughArticlesInTwoLanguagesAtTheStart() {
    assertThat(demoArticles.count()).isGreaterThanOrEqualTo(60);
    assertThat(demoArticles.publishedBy(DemoAgency.POLARIS)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void publishesOneStoryInThreeCopies() {
    List<DemoAgency> houses =
        Arrays.stream(DemoAgency.values())
            .filter(
                demoAgency ->
                    demoArticles.publishedBy(demoAgency).stream()
                        .anyMatch(
                            demoArticle -> demoArticle.slug().equals("reykjavik-volcano-flights")))
            .toList();

    assertThat(houses).containsExactly(DemoAgency.BOREALIS, DemoAgency.ZENITH, DemoAgency.COURIER);
  }

  @Test
  void urlsOfAnAgencyAreDistinct() {
    for (DemoAgency demoAgency : DemoAgency.values()) {
      assertThat(demoArticles.publishedBy(demoAgency).stream().map(DemoArticle::path))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyAgencyHasItsOwnFormOfDateline() {
    assertThat(opening(DemoAgency.BOREALIS, "embargo-spare-parts-ruling"))
        .startsWith("STOCKHOLM, March 2. /Borealis/. A court");
    assertThat(opening(DemoAgency.ZENITH, "nairobi-debt-deal"))
        .startsWith("NAIROBI (Zenith) - Kenya");
    assertThat(opening(DemoAgency.POLARIS, "centrobank-stavka"))
        .startsWith("МОСКВА, 2 марта. /Полярис/. Совет");
    assertThat(opening(DemoAgency.COURIER, "nairobi-debt-deal"))
        .startsWith("NAIROBI (Courier News / Zenith - 2nd March, 2026) Kenya");
  }

  @Test
  void publishesBulletinsAfterThePreparedArticles() {
    int before = demoArticles.count();
    for (int minute = 1; minute <= 40; minute++) {
      demoArticles.publishNext(START.plusMinutes(minute));
    }

    assertThat(demoArticles.count()).isGreaterThanOrEqualTo(before + 40);
    assertThat(
            demoArticles.publishedBy(DemoAgency.ZENITH).stream()
                .map(DemoArticle::slug)
                .collect(Collectors.toSet()))
        .contains("market-2", "tremor-1");
  }

  private String opening(DemoAgency demoAgency, String slug) {
    return demoArticles.publishedBy(demoAgency).stream()
        .filter(demoArticle -> demoArticle.slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .firstParagraph();
  }
}
