package wirewatch.bench.newsroom;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Short recurring items with new figures, for when the prepared articles are used up. */
final class BulletinGenerator {
  private static final long SEED = 2026;
  private static final List<String> TOWNS =
      List.of("Oslo", "Nairobi", "Manila", "Lima", "Cairo", "Tallinn");

  private final Random random = new Random(SEED);
  private int count;

  DemoArticles.Draft next(ZonedDateTime now) {
    count++;
    String town = TOWNS.get(count % TOWNS.size());
    return count % 2 == 0 ? marketBulletin(town, now) : earthquakeBulletin(town, now);
  }

  private DemoArticles.Draft marketBulletin(String town, ZonedDateTime now) {
    String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(now);
    String change = String.format(Locale.ROOT, "%.1f", random.nextDouble() * 3);
    String body =
        "The index of the exchange in %s stood at %d points at %s UTC, up %s percent on the day.\nTurnover reached $%d million. Banks and shipping companies gained most."
            .formatted(town, 1_000 + random.nextInt(9_000), time, change, 20 + random.nextInt(400));
    return draft(
        "market-" + count,
        town,
        "Markets",
        "Shares in " + town + " up " + change + " percent at " + time,
        body);
  }

  private DemoArticles.Draft earthquakeBulletin(String town, ZonedDateTime now) {
    String magnitude = String.format(Locale.ROOT, "%.1f", 3 + random.nextDouble() * 2.5);
    int distance = 20 + random.nextInt(300);
    String body =
        "An earthquake of magnitude %s was measured %d kilometers from %s at %s UTC, the seismological service said.\n\"Lamps may have swung, nothing more,\" duty officer Ola Fjeld said. No damage was reported."
            .formatted(
                magnitude,
                distance,
                town,
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(now));
    return draft(
        "tremor-" + count,
        town,
        "World",
        "Earthquake of magnitude " + magnitude + " near " + town,
        body);
  }

  private static DemoArticles.Draft draft(
      String slug, String town, String section, String headline, String body) {
    return new DemoArticles.Draft(
        slug,
        0,
        true,
        town.toUpperCase(Locale.ROOT),
        section,
        null,
        null,
        null,
        null,
        headline,
        null,
        body,
        DemoAgency.ZENITH);
  }
}
