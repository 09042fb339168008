package wirewatch.configuration;

import java.time.Duration;
import java.util.Optional;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.options.StoryOptions;

/** Reads {@code stories}. */
final class StoriesReader {
  private static final String DURATION = "a duration; write for example 36h or 7d";
  private static final String COUNT = "a number of articles from 1 to " + StoryOptions.MAX_CAPACITY;

  private StoriesReader() {}

  /** The capacity that is given, else that of the window at the given rate. */
  static StoryOptions read(ConfigurationSection section) {
    Duration window =
        section
            .value("window", DURATION, SettingValueParser::parseDuration)
            .orElse(StoryOptions.DEFAULT.window());
    int rate =
        section
            .value("articles_per_day", COUNT, StoriesReader::parseCount)
            .orElse(StoryOptions.ARTICLES_PER_DAY);
    StoryOptions options =
        section
            .value("capacity", COUNT, StoriesReader::parseCount)
            .map(capacity -> new StoryOptions(window, capacity))
            .orElseGet(() -> StoryOptions.ofRate(window, rate));
    section.rejectUnknownKeys();
    return options;
  }

  private static Optional<Integer> parseCount(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .filter(count -> count >= 1 && count <= StoryOptions.MAX_CAPACITY);
  }
}
