package wirewatch.crawler.listing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.line.RuleTable;

class ListingRuleFilesTest {
  @Test
  void monthsAreNumbersWithNames() {
    assertThat(read("months.tsv", "language", "month", "names").rows())
        .hasSizeGreaterThan(400)
        .allSatisfy(
            row -> {
              assertThat(Integer.parseInt(row.get("month"))).isBetween(1, 12);
              assertThat(row.values("names"))
                  .isNotEmpty()
                  .allSatisfy(
                      name ->
                          assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)).isNotBlank());
            });
  }

  @Test
  void zonesHaveOffsets() {
    assertThat(read("zones.tsv", "abbreviation", "offset").column("offset"))
        .isNotEmpty()
        .allSatisfy(offset -> assertThat(ZoneOffset.of(offset)).isNotNull());
  }

  @Test
  void namespacesAreAddresses() {
    assertThat(read("namespaces.tsv", "prefix", "namespace").column("namespace"))
        .isNotEmpty()
        .allSatisfy(namespace -> assertThat(URI.create(namespace).isAbsolute()).isTrue());
  }

  @Test
  void feedLinksAndLinkWordsAreOfKnownKinds() {
    assertThat(read("feed-links.tsv", "kind", "pattern").column("kind"))
        .containsOnly("type", "path", "except");
    assertThat(read("link-words.tsv", "kind", "word").column("kind"))
        .containsOnly("service", "page", "file", "parameter");
    assertThat(read("menu-words.tsv", "word").column("word")).isNotEmpty();
  }

  private static RuleTable read(String file, String... columns) {
    return RuleTable.of(ListingTimeParser.class, file, List.of(columns));
  }
}
