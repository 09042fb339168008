package wirewatch.crawler.listing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.crawler.listing.ListingFixtures;

class ListingTimeParserTest {
  static List<String> table() {
    return new String(ListingFixtures.bytes("times.csv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void parsesTimes(String row) {
    String written = row.substring(0, row.indexOf('|'));
    String meant = row.substring(row.indexOf('|') + 1);

    assertThat(ListingTimeParser.parse(written))
        .isEqualTo(meant.isEmpty() ? null : Instant.parse(meant));
  }

  @Test
  void neverThrows() {
    String alphabet = "0123456789:-+/.,T Zampmsepгод年";
    Random random = new Random(11);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ListingTimeParser.parse(text.toString());
    }
  }
}
