package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingFeaturesTest {
  @Test
  void countsWhoSpeaksToWhom() {
    FeatureVector features = read("We help you. Call our team, and I will call you’re office.");

    assertThat(features.get(PageFeature.OWN_GROUP)).isEqualTo(2 / 12.0);
    assertThat(features.get(PageFeature.READER_ADDRESSED)).isEqualTo(2 / 12.0);
    assertThat(features.get(PageFeature.FIRST_PERSON)).isEqualTo(1 / 12.0);
  }

  @Test
  void knowsThePersonsOfOtherLanguages() {
    assertThat(read("Wir beraten Sie. Unser Haus.").get(PageFeature.OWN_GROUP)).isEqualTo(0.4);
    assertThat(read("Мы ждём вас сегодня").get(PageFeature.READER_ADDRESSED)).isEqualTo(0.25);
  }

  @Test
  void countsMarksAndLengths() {
    FeatureVector features = read("\"No,\" she said: 12 ships left.", "x".repeat(270));

    assertThat(features.get(PageFeature.COMMAS)).isEqualTo(1 / 6.0);
    assertThat(features.get(PageFeature.COLONS)).isEqualTo(1 / 6.0);
    assertThat(features.get(PageFeature.DIGITS)).isEqualTo(2 / 300.0);
    assertThat(features.get(PageFeature.LONG_BLOCK_SHARE)).isCloseTo(0.9, within(1e-9));
    assertThat(features.get(PageFeature.MEDIAN_BLOCK)).isEqualTo(270);
  }

  @Test
  void readsNothingOfNothing() {
    assertThat(read().get(PageFeature.SENTENCE_WORDS)).isZero();
    assertThat(read("").get(PageFeature.MEDIAN_BLOCK)).isZero();
  }

  private static FeatureVector read(String... body) {
    FeatureVector features = new FeatureVector();
    WordingFeatures.add(List.of(body), features);
    return features;
  }
}
