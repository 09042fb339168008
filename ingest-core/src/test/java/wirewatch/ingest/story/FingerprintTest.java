package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final String BODY =
      "The council of Aldmoor voted on Tuesday to close 3 of its 14 schools before winter.";

  @Test
  void parsesItsOwnTerms() {
    Fingerprint fingerprint = Fingerprint.of("Aldmoor closes schools", BODY);

    assertThat(Fingerprint.parse(fingerprint.terms())).contains(fingerprint);
  }

  @Test
  void isStableBecauseItIsStored() {
    assertThat(Fingerprint.of("Aldmoor closes schools", BODY).bandTerms())
        .contains("0:1telzpfl878ay", "6:1vnypo04zxf5y", "b:9h1l6eecxkhu");
  }

  @Test
  void comparesSignaturesOfVersion01() {
    Fingerprint fingerprint = Fingerprint.of("Aldmoor closes schools", BODY);
    String released = fingerprint.signature().toBase64().substring(0, 248);

    assertThat(MinHashSignature.parse(released))
        .hasValueSatisfying(
            old ->
                assertThat(
                        StorySimilarity.isSameStory(
                            old, fingerprint.signature(), Duration.ofHours(1)))
                    .isTrue());
  }

  @Test
  void bandsAndSignatureFitIntoIndexTerms() {
    List<String> terms = Fingerprint.of("Aldmoor closes schools", BODY).terms();

    assertThat(terms).hasSizeBetween(2, 13).allMatch(term -> term.length() < 512);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s:", "s:AAAA", "s:!!", "z:1", "0:", "0:zzzzzzzzzzzzzzzzzzzzz", ":", "s"})
  void rejectsForeignTerms(String term) {
    assertThat(Fingerprint.parse(List.of(term))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\ud800", "1,", "1/", "....", "\u0301\u0301", "港"})
  void acceptsAnyText(String text) {
    assertThat(Fingerprint.parse(Fingerprint.of(text, text).terms())).isPresent();
  }

  @Test
  void readsVeryLongTextsInLinearTime() {
    String text = "1.1/1-1:".repeat(200_000) + "\n\n".repeat(200_000) + "a".repeat(500_000);

    assertThat(Fingerprint.of(text, text).terms()).isNotEmpty();
  }
}
