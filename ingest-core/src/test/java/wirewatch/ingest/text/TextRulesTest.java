package wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.line.CalendarNames;
import wirewatch.ingest.line.RuleTable;

class TextRulesTest {

  @Test
  void boilerplateKindsAreKnown() {
    RuleTable ruleTable =
        RuleTable.of(PlainTextReader.class, "boilerplate.tsv", List.of("kind", "text"));

    assertThat(ruleTable.column("kind")).containsOnly("line", "before-link");
    assertThat(ruleTable.column("text")).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void dateLineWordsAreLowerCase() {
    RuleTable ruleTable =
        RuleTable.of(PlainTextReader.class, "date-line-words.tsv", List.of("word"));

    assertThat(ruleTable.column("word"))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void extractorKeysLoad() {
    assertThat(RuleTable.of(PlainTextReader.class, "extractor-keys.tsv", List.of("key")).rows())
        .isNotEmpty();
  }

  @Test
  void monthFilesNameMonthsAndLocales() {
    RuleTable months =
        RuleTable.of(CalendarNames.class, "months.tsv", List.of("language", "name", "month"));
    RuleTable locales = RuleTable.of(CalendarNames.class, "month-languages.tsv", List.of("locale"));

    assertThat(months.column("month"))
        .allMatch(month -> Integer.parseInt(month) >= 1 && Integer.parseInt(month) <= 12);
    assertThat(locales.column("locale"))
        .doesNotHaveDuplicates()
        .allMatch(
            locale -> !new ULocale(locale).getDisplayLanguage(ULocale.ENGLISH).equals(locale));
  }
}
