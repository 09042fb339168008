package wirewatch.screening.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences with what they report, {@code designation/*.tsv}: action, authority, names, text. */
class DesignationFinderTest {
  private static final DesignationFinder FINDER = new DesignationFinder();
  private static final String NOTHING = "-";

  record Expected(String action, String authority, String names, String text) {}

  private static List<Expected> sentences() throws IOException {
    List<Expected> sentences = new ArrayList<>();
    for (DesignationRules rules : DesignationRules.all()) {
      String resource = rules.language() + ".tsv";
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      DesignationFinderTest.class.getResourceAsStream(resource), resource),
                  StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String[] cells = line.split("\t", -1);
          sentences.add(new Expected(cells[0], cells[1], cells[2], cells[3]));
        }
      }
    }
    return sentences;
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsWhatSentencesReport(Expected expected) {
    List<Designation> found = FINDER.find(expected.text(), 2026);
    if (expected.action().equals(NOTHING)) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).hasSize(1);
    Designation designation = found.getFirst();
    assertThat(designation.action().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.action());
    assertThat(designation.authority()).isEqualTo(expected.authority());
    assertThat(
            designation.names().stream()
                .map(Designation.DesignatedName::name)
                .collect(Collectors.joining(";")))
        .isEqualTo(expected.names());
  }

  @Test
  void saysWhereInCodePoints() {
    String text = "😀 A first sentence. The EU sanctioned Arkady Bulganov. A last one.";
    Designation found = FINDER.find(text, 2026).getFirst();
    assertThat(found.sentenceStart()).isEqualTo(20);
    assertThat(found.names().getFirst())
        .isEqualTo(new Designation.DesignatedName("Arkady Bulganov", 38, 53));
  }

  @Test
  void takesAuthorityOfTheSentenceBefore() {
    String text = "The EU met on Monday. Arkady Bulganov was put on the sanctions list.";
    assertThat(FINDER.find(text, 2026)).extracting(Designation::authority).containsExactly("eu");
  }

  @Test
  void readsTextsOfAMillionCharactersAndOfNone() {
    assertThat(FINDER.find("", 2026)).isEmpty();
    assertThat(FINDER.find("EU sanctioned ".repeat(70_000), 2026)).isEmpty();
  }
}
