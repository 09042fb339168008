package wirewatch.ingest.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Labels;

/** Matches IPTC Media Topics by weighted phrases: {@code mediatopics.json}. */
final class Subjects {
  private static final int HEADLINE = 3;
  private static final int REPEATS = 3;
  private static final double LEAST = 6;
  private static final double SHARE = 0.4;
  private static final double LEAST_NARROW = 5;
  private static final double SHARE_NARROW = 0.2;
  private static final int MOST = 6;

  private final List<Topic> topics;
  private final Map<String, PhraseIndex> byLanguage = new HashMap<>();

  /** One topic of the rule file; the parent is the qcode of the broader topic. */
  record Topic(
      String name,
      String qcode,
      @Nullable String parent,
      Map<String, Map<Integer, List<String>>> phrases) {}

  Subjects() {
    topics =
        Rules.read("mediatopics.json", new TypeReference<Map<String, List<Topic>>>() {})
            .getOrDefault("topics", List.of());
    for (int i = 0; i < topics.size(); i++) {
      index(i);
    }
  }

  List<Topic> topics() {
    return topics;
  }

  private void index(int topic) {
    topics
        .get(topic)
        .phrases()
        .forEach(
            (language, weights) -> {
              PhraseIndex index = byLanguage.computeIfAbsent(language, k -> new PhraseIndex());
              weights.forEach(
                  (weight, phrases) ->
                      phrases.forEach(phrase -> index.add(phrase(topic, weight, phrase))));
            });
  }

  private static Phrase phrase(int topic, int weight, String text) {
    List<Phrase.Part> parts =
        Arrays.stream(text.replace('ё', 'е').split(" ", -1)).map(Phrase.Part::of).toList();
    return new Phrase(topic, weight, parts);
  }

  /** The matching topics, highest score first. */
  List<Labels.Subject> of(List<WordStream.Word> words, String language) {
    PhraseIndex index = byLanguage.get(language);
    if (index == null) {
      return List.of();
    }
    double[] scores = scores(words, index);
    double least = LEAST * Math.max(1, Math.sqrt(words.size() / 250.0));
    double best = Arrays.stream(scores).max().orElse(0);
    double broad = Math.max(least, SHARE * best);
    double narrow = Math.max(LEAST_NARROW, SHARE_NARROW * best);
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(i -> scores[i] >= (topics.get(i).parent() == null ? broad : narrow))
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(MOST)
        .map(i -> new Labels.Subject(topics.get(i).name(), topics.get(i).qcode()))
        .toList();
  }

  private double[] scores(List<WordStream.Word> words, PhraseIndex index) {
    Map<Phrase, Integer> seen = new HashMap<>();
    Map<String, List<Phrase>> known = new HashMap<>();
    double[] scores = new double[topics.size()];
    for (int i = 0; i < words.size(); i++) {
      WordStream.Word word = words.get(i);
      List<Phrase> candidates = known.computeIfAbsent(word.lower(), index::startingWith);
      for (Phrase phrase : candidates) {
        if (phrase.matches(words, i)) {
          int times = seen.merge(phrase, 1, Integer::sum);
          double worth = phrase.weight() * (word.headline() ? HEADLINE : 1);
          scores[phrase.topic()] += times <= REPEATS ? worth / times : 0;
        }
      }
    }
    return scores;
  }
}
