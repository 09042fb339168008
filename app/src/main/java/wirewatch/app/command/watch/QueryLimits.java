package wirewatch.app.command.watch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirewatch.alerting.watchfile.MinScore;
import wirewatch.app.UsageException;
import wirewatch.ingest.text.PrintableText;

/** The options that limit what a query matches, common to commands that take a query. */
final class QueryLimits {

  @Option(names = "--language", split = ",", description = "Only these, such as en,ru.")
  private List<String> languages = List.of();

  @Option(
      names = "--min-score",
      paramLabel = "N",
      description = "So much of the query at least: a part counts one, or its boost.")
  private @Nullable String minScore;

  List<String> languages() {
    return languages;
  }

  /** The languages, or others where none are given. */
  Set<String> languagesOr(Set<String> others) {
    return languages.isEmpty() ? others : Set.copyOf(languages);
  }

  /** The minimum score as given, unchecked; null where none is given. */
  @Nullable String minScoreText() {
    return minScore;
  }

  /** The minimum score, or another where none is given. */
  float minScoreOr(float other) {
    String text = minScore;
    return text == null
        ? other
        : MinScore.parse(text)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--min-score " + PrintableText.of(text) + " is not " + MinScore.ALLOWED));
  }
}
