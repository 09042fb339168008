package wirewatch.pipeline.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    Map<String, Alert.Sentence> sentences = new LinkedHashMap<>();
    String body = article.article().body();
    for (ListedMention mention : asked(match.watch(), screening.listed(), document)) {
      Alert.Sentence sentence = sentence(mention, body);
      sentences.merge(sentence.text(), sentence, ListedSentences::join);
    }
    match
        .sentences()
        .forEach(sentence -> sentences.merge(sentence.text(), sentence, ListedSentences::join));
    return new Match(match.watch(), match.terms(), new ArrayList<>(sentences.values()));
  }

  /** The mentions that match alone, best first; all where only several together match. */
  private static List<ListedMention> asked(
      Watch watch, List<ListedMention> listed, Map<String, Object> document) {
    CompiledWatches compiled = CompiledWatches.of(List.of(watch));
    List<ListedMention> best =
        listed.stream()
            .sorted(Comparator.comparingDouble(ListedMention::score).reversed())
            .limit(MAX_MENTIONS)
            .toList();
    List<ListedMention> alone =
        best.stream()
            .filter(
                mention -> !compiled.match(with(mention, document), null, Instant.MIN).isEmpty())
            .toList();
    return alone.isEmpty() ? best : alone;
  }

  private static Map<String, Object> with(ListedMention mention, Map<String, Object> document) {
    Map<String, Object> only = new LinkedHashMap<>(document);
    only.put("article", mention.alone(document.get("article")));
    return only;
  }

  private static Alert.Sentence sentence(ListedMention mention, String body) {
    ListedMention.Offsets offsets = mention.offsets();
    int start = index(body, offsets.sentenceStart());
    Alert.Mark mark =
        new Alert.Mark(index(body, offsets.start()) - start, index(body, offsets.end()) - start);
    return new Alert.Sentence(
        mention.sentenceIn(body), List.of(mark), null, List.of(evidence(mention)));
  }

  private static int index(String body, int codePoints) {
    return body.offsetByCodePoints(0, codePoints);
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

  private static Alert.Sentence join(Alert.Sentence one, Alert.Sentence other) {
    List<Alert.Mark> marks = new ArrayList<>(one.marks());
    other.marks().stream().filter(mark -> !marks.contains(mark)).forEach(marks::add);
    marks.sort(Comparator.comparingInt(Alert.Mark::start));
    List<String> evidence = new ArrayList<>(one.evidence());
    other.evidence().stream().filter(line -> !evidence.contains(line)).forEach(evidence::add);
    return new Alert.Sentence(one.text(), marks, speaker(one.speaker(), other.speaker()), evidence);
  }

  private static @Nullable String speaker(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
