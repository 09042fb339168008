package wirewatch.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Classification;

class TopicClassifierTest {
  private static final TopicClassifier TOPICS = new TopicClassifier();
  private static final double ACCURACY = 0.96;

  private record Sample(String qcode, String language, String headline, String body) {}

  @Test
  void classifiesSamplesByTheirSubject() throws IOException {
    List<String> missed = new ArrayList<>();
    List<Sample> samples = samples();
    int surplus = 0;
    for (Sample sample : samples) {
      Classification classification = label(sample.language(), sample.headline(), sample.body());
      surplus += classification.subjects().size();
      if (classification.subjects().stream().noneMatch(s -> s.qcode().equals(sample.qcode()))) {
        missed.add(sample.headline() + " -> " + classification.subjects());
      }
    }

    assertThat(samples).hasSizeGreaterThan(45);
    assertThat(missed).hasSizeLessThanOrEqualTo((int) (samples.size() * (1 - ACCURACY)));
    assertThat(surplus).as("subjects in all").isLessThan(3 * samples.size());
  }

  @Test
  void putsASampleOfOneBroadSubjectFirst() throws IOException {
    long first =
        samples().stream()
            .filter(sample -> sample.qcode().endsWith("000000"))
            .filter(
                sample -> {
                  List<Classification.Subject> subjects =
                      label(sample.language(), sample.headline(), sample.body()).subjects();
                  return !subjects.isEmpty() && subjects.getFirst().qcode().equals(sample.qcode());
                })
            .count();

    assertThat(first).isGreaterThanOrEqualTo(32);
  }

  @Test
  void findsKeywordsWithoutStopwordsOrInflectedDuplicates() {
    String body =
        "Sanctions on the Odalen shipyard were lifted on Monday. The Odalen shipyard builds"
            + " ferries, and its owner Greta Malm said the sanction had cost a year of work. Malm"
            + " thanked the sanctions committee. Ferries will be delivered in May, said Malm.";

    List<String> terms = label("en", "Sanctions on shipyard lifted", body).terms();

    assertThat(terms).contains("Greta Malm", "ferries").doesNotContain("the", "said", "Monday");
    assertThat(terms).filteredOn(t -> t.toLowerCase(Locale.ROOT).contains("sanction")).hasSize(1);
    assertThat(terms).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
  }

  @Test
  void findsKeywordsInRussian() {
    String body =
        "Верфь Одален построит паромы. Паромы верфи Одален нужны порту, заявил директор порта."
            + " Санкции против верфи сняты, санкций больше нет.";

    List<String> terms = label("ru", "Верфь построит паромы", body).terms();

    assertThat(terms).anyMatch(t -> t.contains("паром")).anyMatch(t -> t.contains("санкци"));
    assertThat(terms).doesNotContain("против", "больше", "заявил");
  }

  @Test
  void keepsTheClassificationOfThePublisher() {
    Classification given =
        new Classification("en", "World", List.of("news"), List.of("ferry"), List.of(), List.of());

    Classification classification =
        TOPICS.classify(given, "A ferry sails", "The ferry sails to the island.");

    assertThat(classification.language()).isEqualTo("en");
    assertThat(classification.section()).isEqualTo("World");
    assertThat(classification.genres()).containsExactly("news");
    assertThat(classification.keywords()).containsExactly("ferry");
    assertThat(classification.terms()).anyMatch(term -> term.contains("ferry"));
  }

  @Test
  void findsNothingInEmptyText() {
    assertThat(TOPICS.classify(Classification.NONE, "", "")).isEqualTo(Classification.NONE);
    assertThat(label("xx", "?", "\uD83D\uD83D !!! ’'-").subjects()).isEmpty();
  }

  @Test
  void coversTheTopLevelInOneTree() {
    List<MediaTopicMatcher.MediaTopic> topics = new MediaTopicMatcher().topics();
    List<String> codes = topics.stream().map(MediaTopicMatcher.MediaTopic::qcode).toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("medtop:\\d{8}"));
    for (int top = 1; top <= 17; top++) {
      assertThat(codes).contains("medtop:%02d000000".formatted(top));
    }
    assertThat(codes)
        .containsAll(
            topics.stream()
                .map(MediaTopicMatcher.MediaTopic::parent)
                .filter(Objects::nonNull)
                .toList());
    for (MediaTopicMatcher.MediaTopic mediaTopic : topics) {
      assertThat(mediaTopic.phrases())
          .as(mediaTopic.name())
          .containsKeys("en", "ru", "de", "fr", "es");
    }
  }

  private static Classification label(String language, String headline, String body) {
    Classification classification =
        new Classification(language, null, List.of(), List.of(), List.of(), List.of());
    return TOPICS.classify(classification, headline, body);
  }

  private static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    TopicClassifierTest.class.getResourceAsStream("samples.csv")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\\|", 4);
        samples.add(new Sample(parts[0], parts[1], parts[2], parts[3]));
      }
    }
    return samples;
  }
}
