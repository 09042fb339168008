package wirewatch.screening.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Anchors only save time: what is found is what reading every sentence finds. */
class PhraseAnchorsTest {
  private static final int YEAR = 2026;
  private static final int TEXTS = 1_000;
  private static final int SENTENCES = 4;
  private static final DesignationFinder FINDER = new DesignationFinder();
  private static final DesignationFinder READING_ALL =
      new DesignationFinder(languages -> (sentence, asked) -> asked);

  private final List<DesignationRules> rules = DesignationRules.all();
  private final Random random = new Random(15);

  @Test
  void findsInRandomSentencesWhatReadingEverySentenceFinds() {
    int found = 0;
    int nothing = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      List<Designation> all = READING_ALL.find(text, YEAR);
      assertThat(FINDER.find(text, YEAR)).as(text).isEqualTo(all);
      found += all.size();
      nothing += all.isEmpty() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(TEXTS);
    assertThat(nothing).isGreaterThan(TEXTS / 100);
  }

  @Test
  void findsInRandomSentencesOfOneLanguageWhatReadingEverySentenceFinds() {
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      String language = pick(rules).language();
      assertThat(FINDER.find(text, YEAR, language))
          .as(text)
          .isEqualTo(READING_ALL.find(text, YEAR, language));
    }
  }

  @Test
  void findsInTheKnownSentencesWhatReadingEverySentenceFinds() throws IOException {
    StringBuilder joined = new StringBuilder();
    for (DesignationRules language : rules) {
      for (String sentence : sentences(language.language() + ".tsv")) {
        assertThat(FINDER.find(sentence, YEAR)).isEqualTo(READING_ALL.find(sentence, YEAR));
        joined.append(sentence).append('\n');
      }
    }
    assertThat(FINDER.find(joined.toString(), YEAR))
        .isNotEmpty()
        .isEqualTo(READING_ALL.find(joined.toString(), YEAR));
  }

  @Test
  void readsNoSentenceWithoutAnAnchor() {
    List<DesignationLanguage> languages = rules.stream().map(DesignationLanguage::new).toList();
    PhraseAnchors anchors = new PhraseAnchors(languages);
    SentenceWords rain = SentenceWords.of("It rained on the EU all day", Set.of()).getFirst();
    SentenceWords sanctioned =
        SentenceWords.of("The EU sanctioned Arkady Bulganov", Set.of()).getFirst();
    assertThat(anchors.languagesOf(rain, languages)).isEmpty();
    assertThat(anchors.languagesOf(sanctioned, languages))
        .extracting(DesignationLanguage::name)
        .containsExactly("en");
  }

  private static List<String> sentences(String resource) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PhraseAnchorsTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.split("\t", -1)[3]).toList();
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentence(pick(rules))).append(". ");
    }
    return text.toString();
  }

  /** An authority and the words of a phrase, of which sometimes one is missing or of another. */
  private String sentence(DesignationRules language) {
    List<String> words = new ArrayList<>();
    words.add("Then");
    List<List<String>> authorities = List.copyOf(language.authorities().values());
    if (random.nextInt(4) > 0) {
      words.add(pick(pick(authorities)).replace("*", "en"));
    }
    List<String> phrases = random.nextBoolean() ? language.added() : language.removed();
    for (String part : pick(phrases).split(" ", -1)) {
      word(part, language).lines().forEach(words::add);
    }
    if (random.nextInt(3) == 0) {
      words.remove(random.nextInt(words.size()));
    }
    if (random.nextInt(4) == 0) {
      words.add(random.nextInt(words.size()), word(pick(phrases).split(" ", -1)[0], language));
    }
    return String.join(" ", words).strip();
  }

  private String word(String part, DesignationRules language) {
    return switch (part) {
      case "<authority>" -> pick(pick(List.copyOf(language.authorities().values())));
      case "<names>" -> language.cased() ? "Arkady Bulganov" : "أركادي بولغانوف";
      case "..." -> random.nextBoolean() ? "" : "mm nn";
      default -> part.startsWith("!") ? "" : pick(List.of(part.split("[|?]+"))).replace("*", "en");
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
