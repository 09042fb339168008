package wirewatch.console.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wirewatch.alerting.message.MessageTextCleaner;

/** The texts of reviews: clean, so that none changes what stands beside it. */
final class ReviewTexts {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private ReviewTexts() {}

  /** Cleans each line of a text that people wrote; lines stay lines. */
  static String cleanLines(String text, int most) {
    String lines =
        text.lines()
            .map(line -> MessageTextCleaner.singleLine(line, most))
            .collect(Collectors.joining("\n"))
            .strip();
    return MessageTextCleaner.truncate(lines, most);
  }

  /** The lines of a text that have something in them. */
  static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\n", -1)).filter(line -> !line.isBlank()).toList();
  }

  /** A text within a line of plain text: its direction does not reorder the line (UAX 9). */
  static String isolate(String text) {
    return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
  }
}
