package wirewatch.crawler.listing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTableTest {
  @Test
  void monthsAreNumbersWithNames() {
    assertThat(RuleTable.readRows("months.csv"))
        .hasSizeGreaterThan(400)
        .allSatisfy(
            row -> {
              assertThat(row).hasSizeGreaterThanOrEqualTo(3);
              assertThat(Integer.parseInt(row[1])).isBetween(1, 12);
              assertThat(row[2]).isEqualTo(row[2].toLowerCase(Locale.ROOT)).isNotBlank();
            });
  }

  @Test
  void zonesHaveOffsets() {
    assertThat(RuleTable.readRows("zones.csv"))
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(2);
              assertThat(ZoneOffset.of(row[1])).isNotNull();
            });
  }

  @Test
  void namespacesAreAddresses() {
    assertThat(RuleTable.readRows("namespaces.csv"))
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(2);
              assertThat(URI.create(row[1]).isAbsolute()).isTrue();
            });
  }

  @Test
  void feedLinksAndLinkWordsAreOfKnownKinds() {
    assertThat(RuleTable.readRows("feed-links.csv"))
        .allSatisfy(row -> assertThat(Set.of("type", "path", "except")).contains(row[0]));
    assertThat(RuleTable.readRows("link-words.csv"))
        .allSatisfy(
            row -> assertThat(Set.of("service", "page", "file", "parameter")).contains(row[0]));
    assertThat(RuleTable.readRows("menu-words.csv")).allSatisfy(row -> assertThat(row).hasSize(1));
  }
}
