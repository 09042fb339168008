package wirewatch.pipeline.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ReportedDesignation;
import wirewatch.index.document.StoredArticle;

/** The sentences that report the designations that a watch asks for. */
public final class DesignationSentences {
  private static final int MAX_DESIGNATIONS = 20;

  private DesignationSentences() {}

  /**
   * A match with the sentences of the designations that make it match, before its other sentences.
   *
   * @param document of the article
   */
  public static Match addTo(Match match, StoredArticle article, Map<String, Object> document) {
    ListScreening screening = article.screening();
    if (screening == null
        || screening.designations().isEmpty()
        || !(WatchQuery.parse(match.watch().query()) instanceof WatchQuery query)
        || !query.asksForDesignations()) {
      return match;
    }
    List<ReportedDesignation> first =
        screening.designations().stream().limit(MAX_DESIGNATIONS).toList();
    CompiledWatches compiled = MatchSentences.compiled(match.watch());
    List<ReportedDesignation> alone =
        first.stream().filter(reported -> matches(compiled, document, reported)).toList();
    return MatchSentences.before(
        match,
        (alone.isEmpty() ? first : alone)
            .stream().map(reported -> sentence(reported, article.article().body())).toList());
  }

  private static boolean matches(
      CompiledWatches compiled, Map<String, Object> document, ReportedDesignation reported) {
    Map<String, Object> only =
        MatchSentences.with(document, "designations", List.of(reported.toFields()));
    return !compiled.match(only, null, Instant.MIN).isEmpty();
  }

  private static Alert.Sentence sentence(ReportedDesignation reported, String body) {
    String text = reported.sentenceIn(body);
    List<Alert.Mark> marks = new ArrayList<>();
    int from = 0;
    for (String name : reported.names()) {
      int start = text.indexOf(name, from);
      if (start >= 0) {
        from = start + name.length();
        marks.add(new Alert.Mark(start, from));
      }
    }
    return new Alert.Sentence(text, marks, null, List.of(evidence(reported)));
  }

  /** What is reported, in one line: {@code added to a list of eu: Anna Weber}. */
  public static String evidence(ReportedDesignation reported) {
    return "%s a list of %s: %s"
        .formatted(
            reported.action().equals("added") ? "added to" : "removed from",
            reported.authority(),
            String.join(", ", reported.names()));
  }
}
