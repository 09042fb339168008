package wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.line.Months;
import wirewatch.ingest.line.Table;

class TextRulesTest {

  @Test
  void boilerplateKindsAreKnown() {
    Table table = Table.of(TextReader.class, "furniture.tsv", List.of("kind", "text"));

    assertThat(table.column("kind")).containsOnly("line", "before-link");
    assertThat(table.column("text")).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void dateLineWordsAreLowerCase() {
    Table table = Table.of(TextReader.class, "date-line-words.tsv", List.of("word"));

    assertThat(table.column("word"))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void extractorKeysLoad() {
    assertThat(Table.of(TextReader.class, "extractor-keys.tsv", List.of("key")).rows())
        .isNotEmpty();
  }

  @Test
  void monthFilesNameMonthsAndLocales() {
    Table months = Table.of(Months.class, "months.tsv", List.of("language", "name", "month"));
    Table locales = Table.of(Months.class, "month-languages.tsv", List.of("locale"));

    assertThat(months.column("month"))
        .allMatch(month -> Integer.parseInt(month) >= 1 && Integer.parseInt(month) <= 12);
    assertThat(locales.column("locale"))
        .doesNotHaveDuplicates()
        .allMatch(
            locale -> !new ULocale(locale).getDisplayLanguage(ULocale.ENGLISH).equals(locale));
  }
}
