package wirewatch.pipeline.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;

/** Puts sentences with evidence before the other sentences of a match, each sentence once. */
final class MatchSentences {
  private MatchSentences() {}

  /** A match with sentences before its own; those of one text are joined. */
  static Match before(Match match, List<Alert.Sentence> found) {
    Map<String, Alert.Sentence> sentences = new LinkedHashMap<>();
    found.forEach(s -> sentences.merge(s.text(), s, MatchSentences::join));
    match.sentences().forEach(s -> sentences.merge(s.text(), s, MatchSentences::join));
    return new Match(match.watch(), match.terms(), new ArrayList<>(sentences.values()));
  }

  /** The watch alone, to see which parts of a document it matches. */
  static CompiledWatches compiled(Watch watch) {
    return CompiledWatches.of(List.of(watch));
  }

  /** A document with other values of a field of its article. */
  static Map<String, Object> with(
      Map<String, Object> document, String field, List<Map<String, Object>> values) {
    Map<String, Object> article = new LinkedHashMap<>();
    if (document.get("article") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> article.put(String.valueOf(name), value));
    }
    article.put(field, values);
    Map<String, Object> changed = new LinkedHashMap<>(document);
    changed.put("article", article);
    return changed;
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
