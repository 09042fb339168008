package wirewatch.ingest.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Classification;

/** Matches IPTC Media Topics by weighted phrases: {@code mediatopics.json}. */
final class MediaTopicMatcher {
  private static final int HEADLINE_FACTOR = 3;
  private static final int MAX_REPEATS = 3;
  private static final double MIN_SCORE = 6;
  private static final double MIN_SHARE = 0.4;
  private static final double MIN_NARROW_SCORE = 5;
  private static final double MIN_NARROW_SHARE = 0.2;
  private static final int MAX_SUBJECTS = 6;

  private final List<MediaTopic> topics;
  private final Map<String, TopicPhraseIndex> phrasesByLanguage = new HashMap<>();

  /** One topic of the rule file; the parent is the qcode of the broader topic. */
  record MediaTopic(
      String name,
      String qcode,
      @Nullable String parent,
      Map<String, Map<Integer, List<String>>> phrases) {}

  MediaTopicMatcher() {
    topics =
        RuleFileReader.read(
                "mediatopics.json", new TypeReference<Map<String, List<MediaTopic>>>() {})
            .getOrDefault("topics", List.of());
    for (int i = 0; i < topics.size(); i++) {
      indexTopic(i);
    }
  }

  List<MediaTopic> topics() {
    return topics;
  }

  private void indexTopic(int topic) {
    topics
        .get(topic)
        .phrases()
        .forEach(
            (language, weights) -> {
              TopicPhraseIndex index =
                  phrasesByLanguage.computeIfAbsent(language, k -> new TopicPhraseIndex());
              weights.forEach(
                  (weight, phrases) ->
                      phrases.forEach(phrase -> index.add(parsePhrase(topic, weight, phrase))));
            });
  }

  private static TopicPhrase parsePhrase(int topic, int weight, String text) {
    List<TopicPhrase.PhraseWord> parts =
        Arrays.stream(text.replace('ё', 'е').split(" ", -1))
            .map(TopicPhrase.PhraseWord::of)
            .toList();
    return new TopicPhrase(topic, weight, parts);
  }

  /** The matching topics, highest score first. */
  List<Classification.Subject> match(List<ArticleWords.Word> words, String language) {
    TopicPhraseIndex index = phrasesByLanguage.get(language);
    if (index == null) {
      return List.of();
    }
    double[] scores = scores(words, index);
    double least = MIN_SCORE * Math.max(1, Math.sqrt(words.size() / 250.0));
    double best = Arrays.stream(scores).max().orElse(0);
    double broad = Math.max(least, MIN_SHARE * best);
    double narrow = Math.max(MIN_NARROW_SCORE, MIN_NARROW_SHARE * best);
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(i -> scores[i] >= (topics.get(i).parent() == null ? broad : narrow))
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(MAX_SUBJECTS)
        .map(i -> new Classification.Subject(topics.get(i).name(), topics.get(i).qcode()))
        .toList();
  }

  private double[] scores(List<ArticleWords.Word> words, TopicPhraseIndex index) {
    Map<TopicPhrase, Integer> seen = new HashMap<>();
    Map<String, List<TopicPhrase>> known = new HashMap<>();
    double[] scores = new double[topics.size()];
    for (int i = 0; i < words.size(); i++) {
      ArticleWords.Word word = words.get(i);
      List<TopicPhrase> candidates = known.computeIfAbsent(word.lower(), index::startingWith);
      for (TopicPhrase topicPhrase : candidates) {
        if (topicPhrase.matches(words, i)) {
          int times = seen.merge(topicPhrase, 1, Integer::sum);
          double worth = topicPhrase.weight() * (word.inHeadline() ? HEADLINE_FACTOR : 1);
          scores[topicPhrase.topicIndex()] += times <= MAX_REPEATS ? worth / times : 0;
        }
      }
    }
    return scores;
  }
}
