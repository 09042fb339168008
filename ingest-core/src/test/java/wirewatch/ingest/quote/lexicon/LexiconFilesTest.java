package wirewatch.ingest.quote.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "fr", "es", "it", "pt", "tr", "ar", "zh"})
  void everyLanguageHasVerbsOfSpeechInLowerCase(String language) {
    SpeechLexicon.LexiconFile lexiconFile =
        RuleFiles.readRequired("cues-" + language + ".json", SpeechLexicon.LexiconFile.class);

    assertThat(lexiconFile.verbs())
        .hasSizeGreaterThan(20)
        .allMatch(verb -> verb.equals(lower(verb)));
    assertThat(lexiconFile.order()).isNotNull();
    for (List<String> list :
        List.of(
            lexiconFile.auxiliaries(),
            lexiconFile.adverbs(),
            lexiconFile.determiners(),
            lexiconFile.prepositions(),
            lexiconFile.clauses(),
            lexiconFile.bodies(),
            lexiconFile.joiners(),
            lexiconFile.notNames(),
            lexiconFile.definite(),
            lexiconFile.titles().any(),
            lexiconFile.roles().any(),
            lexiconFile.pronouns().male())) {
      assertThat(list).doesNotContain("").allMatch(word -> word.equals(lower(word)));
    }
  }

  @Test
  void everyQuotationStyleHasBothMarks() {
    QuotationMarks.QuotationMarksFile quotationMarksFile =
        RuleFiles.readRequired("marks.json", QuotationMarks.QuotationMarksFile.class);

    assertThat(quotationMarksFile.styles()).hasSizeGreaterThan(10);
    for (QuotationMarks.QuotationStyle quotationStyle : quotationMarksFile.styles()) {
      assertThat(quotationStyle.open()).isNotEmpty();
      assertThat(quotationStyle.close()).isNotEmpty().doesNotContain("");
      assertThat(quotationStyle.use()).isNotNull();
    }
  }

  @Test
  void findsGenderByName() {
    NameGenders names = NameGenders.load();

    assertThat(names.genderOf("John Doe")).isEqualTo(SpeechLexicon.MALE);
    assertThat(names.genderOf("Анна Крылова")).isEqualTo(SpeechLexicon.FEMALE);
    assertThat(names.genderOf("Xyzzy")).isZero();
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
