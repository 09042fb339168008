package wirewatch.ingest.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "fr", "es", "it", "pt", "tr", "ar", "zh"})
  void everyLanguageHasVerbsOfSpeechInLowerCase(String language) {
    Cues.File file = Rules.require("cues-" + language + ".json", Cues.File.class);

    assertThat(file.verbs()).hasSizeGreaterThan(20).allMatch(verb -> verb.equals(lower(verb)));
    assertThat(file.order()).isNotNull();
    for (List<String> list :
        List.of(
            file.auxiliaries(),
            file.adverbs(),
            file.determiners(),
            file.prepositions(),
            file.clauses(),
            file.bodies(),
            file.joiners(),
            file.notNames(),
            file.definite(),
            file.titles().any(),
            file.roles().any(),
            file.pronouns().male())) {
      assertThat(list).doesNotContain("").allMatch(word -> word.equals(lower(word)));
    }
  }

  @Test
  void everyQuotationStyleHasBothMarks() {
    Marks.File file = Rules.require("marks.json", Marks.File.class);

    assertThat(file.styles()).hasSizeGreaterThan(10);
    for (Marks.Style style : file.styles()) {
      assertThat(style.open()).isNotEmpty();
      assertThat(style.close()).isNotEmpty().doesNotContain("");
      assertThat(style.use()).isNotNull();
    }
  }

  @Test
  void findsGenderByName() {
    FirstNames names = FirstNames.load();

    assertThat(names.gender("John Doe")).isEqualTo(Cues.MALE);
    assertThat(names.gender("Анна Крылова")).isEqualTo(Cues.FEMALE);
    assertThat(names.gender("Xyzzy")).isZero();
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
