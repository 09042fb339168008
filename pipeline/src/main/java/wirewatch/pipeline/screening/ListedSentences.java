package wirewatch.pipeline.screening;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.StoredArticle;

/** The sentences with listed names that a watch asks for, each with its evidence. */
public final class ListedSentences {
  private static final int MAX_MENTIONS = 20;

  private ListedSentences() {}

  /**
   * A match with the sentences of the listed names that make it match, before its other sentences.
   *
   * @param document of the article
   */
  public static Match addTo(Match match, StoredArticle article, Map<String, Object> document) {
    ListScreening screening = article.screening();
    if (screening == null
        || screening.listed().isEmpty()
        || !(WatchQuery.parse(match.watch().query()) instanceof WatchQuery query)
        || !query.asksForListedNames()) {
      return match;
    }
    return MatchSentences.before(
        match,
        asked(match.watch(), screening.listed(), document).stream()
            .map(mention -> sentence(mention, article))
            .toList());
  }

  /** The mentions that match alone, best first; all where only several together match. */
  private static List<ListedMention> asked(
      Watch watch, List<ListedMention> listed, Map<String, Object> document) {
    CompiledWatches compiled = MatchSentences.compiled(watch);
    List<ListedMention> best =
        listed.stream()
            .sorted(Comparator.comparingDouble(ListedMention::score).reversed())
            .limit(MAX_MENTIONS)
            .toList();
    List<ListedMention> alone =
        best.stream()
            .filter(
                mention ->
                    !compiled
                        .match(
                            MatchSentences.with(document, "listed", List.of(mention.toFields())),
                            null,
                            Instant.MIN)
                        .isEmpty())
            .toList();
    return alone.isEmpty() ? best : alone;
  }

  private static Alert.Sentence sentence(ListedMention mention, StoredArticle article) {
    ListedMention.Offsets offsets = mention.offsets();
    String text =
        mention.sentenceIn(article.article().heading().headline(), article.article().body());
    Alert.Mark mark =
        new Alert.Mark(
            text.offsetByCodePoints(0, offsets.start() - offsets.sentenceStart()),
            text.offsetByCodePoints(0, offsets.end() - offsets.sentenceStart()));
    return new Alert.Sentence(text, List.of(mark), null, List.of(evidence(mention)));
  }

  /** What was found, in one line. */
  public static String evidence(ListedMention mention) {
    StringBuilder line = new StringBuilder();
    line.append(mention.list()).append(' ').append(mention.id());
    line.append(" (version ").append(mention.listVersion()).append("): ").append(mention.name());
    line.append(" – ").append(mention.how());
    line.append(", score ").append(String.format(Locale.ROOT, "%.3f", mention.score()));
    append(line, "for", mention.evidence().supporting());
    append(line, "against", mention.evidence().contradicting());
    return line.toString();
  }

  private static void append(StringBuilder line, String word, List<String> reasons) {
    if (!reasons.isEmpty()) {
      line.append("; ").append(word).append(": ").append(String.join(", ", reasons));
    }
  }
}
