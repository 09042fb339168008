package wirewatch.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.model.RevisitOptions;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the section {@code crawl.revisit}. */
final class RevisitReader {
  private static final String AGE = "an age; write for example 10m, 6h or 3d";
  private static final String SHARE = "a share from 0 to 1; write for example 0.5";

  private RevisitReader() {}

  static RevisitOptions read(ConfigurationSection section) {
    double share =
        section
            .value("share", SHARE, RevisitReader::parseShare)
            .orElse(RevisitOptions.DEFAULT.share());
    List<Duration> after =
        section.has("after") ? readAges(section) : RevisitOptions.DEFAULT.after();
    section.rejectUnknownKeys();
    return new RevisitOptions(after, share);
  }

  private static List<Duration> readAges(ConfigurationSection section) {
    List<Duration> ages = new ArrayList<>();
    for (String text : section.texts("after")) {
      Optional<Duration> age = SettingValueParser.parseDuration(text);
      if (age.isEmpty()) {
        section.addProblem("after", "'" + text + "' is not " + AGE);
      } else if (age.get().compareTo(ages.isEmpty() ? Duration.ZERO : ages.getLast()) <= 0) {
        section.addProblem("after", "'" + text + "' must be longer than the age before it");
      } else {
        ages.add(age.get());
      }
    }
    return ages;
  }

  private static Optional<Double> parseShare(String text) {
    try {
      double share = Double.parseDouble(text);
      return share >= 0 && share <= 1 ? Optional.of(share) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
