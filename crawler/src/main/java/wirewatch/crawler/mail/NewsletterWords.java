package wirewatch.crawler.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells headlines from the links of a newsletter's service: unsubscribing, settings, imprint. */
final class NewsletterWords {
  private static final int MIN_LENGTH = 15;
  private static final int MIN_LENGTH_WITHOUT_SPACES = 8;
  private static final int MAX_LENGTH = 300;
  private static final int MIN_WORDS = 3;
  private static final List<String> SERVICE = load();

  private NewsletterWords() {}

  /** Whether a text is as long as headlines are; scripts without spaces say more in less. */
  static boolean isHeadline(String text) {
    String line = text.strip();
    boolean ideographic =
        line.codePoints().filter(Character::isIdeographic).count() >= MIN_LENGTH_WITHOUT_SPACES;
    return line.length() <= MAX_LENGTH
        && !isService(line)
        && (ideographic
            || (line.length() >= MIN_LENGTH && line.split("\\s+", -1).length >= MIN_WORDS));
  }

  static boolean isService(String text) {
    String line = text.toLowerCase(Locale.ROOT);
    return SERVICE.stream().anyMatch(line::contains);
  }

  private static List<String> load() {
    try (InputStream in = NewsletterWords.class.getResourceAsStream("service-words.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "service-words.txt").readAllBytes(),
              StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
