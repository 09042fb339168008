package wirewatch.app.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewsroomTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneOffset.UTC);
  private final Desk desk = new Desk(START);

  @Test
  void hasEnoughArticlesInTwoLanguagesAtTheStart() {
    assertThat(desk.size()).isGreaterThanOrEqualTo(60);
    assertThat(desk.items(House.POLARIS)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void publishesOneStoryInThreeCopies() {
    List<House> houses =
        Arrays.stream(House.values())
            .filter(
                house ->
                    desk.items(house).stream()
                        .anyMatch(item -> item.slug().equals("reykjavik-volcano-flights")))
            .toList();

    assertThat(houses).containsExactly(House.BOREALIS, House.ZENITH, House.COURIER);
  }

  @Test
  void urlsOfAnAgencyAreDistinct() {
    for (House house : House.values()) {
      assertThat(desk.items(house).stream().map(Item::path)).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyAgencyHasItsOwnFormOfDateline() {
    assertThat(opening(House.BOREALIS, "embargo-spare-parts-ruling"))
        .startsWith("STOCKHOLM, March 2. /Borealis/. A court");
    assertThat(opening(House.ZENITH, "nairobi-debt-deal")).startsWith("NAIROBI (Zenith) - Kenya");
    assertThat(opening(House.POLARIS, "centrobank-stavka"))
        .startsWith("МОСКВА, 2 марта. /Полярис/. Совет");
    assertThat(opening(House.COURIER, "nairobi-debt-deal"))
        .startsWith("NAIROBI (Courier News / Zenith - 2nd March, 2026) Kenya");
  }

  @Test
  void publishesBulletinsAfterThePreparedArticles() {
    int before = desk.size();
    for (int minute = 1; minute <= 40; minute++) {
      desk.publishNext(START.plusMinutes(minute));
    }

    assertThat(desk.size()).isGreaterThanOrEqualTo(before + 40);
    assertThat(desk.items(House.ZENITH).stream().map(Item::slug).collect(Collectors.toSet()))
        .contains("market-2", "tremor-1");
  }

  private String opening(House house, String slug) {
    return desk.items(house).stream()
        .filter(item -> item.slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .opening();
  }
}
