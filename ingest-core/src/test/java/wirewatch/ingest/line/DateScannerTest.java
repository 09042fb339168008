package wirewatch.ingest.line;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateScannerTest {
  private final DateScanner dates = new DateScanner();

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "en, December 30, 12, 30, ",
    "en, Dec. 30, 12, 30, ",
    "en, Sept. 5, 9, 5, ",
    "en, '13th September, 2021', 9, 13, 2021",
    "en, '30 June 2022', 6, 30, 2022",
    "en, 'Monday, May 5, 2025', 5, 5, 2025",
    "en, 2021-09-13, 9, 13, 2021",
    "ru, 5 мая, 5, 5, ",
    "ru, 30 декабря 2020 года, 12, 30, 2020",
    "ru, 30 дек, 12, 30, ",
    "de, 30. Dezember, 12, 30, ",
    "de, 3. März 2021, 3, 3, 2021",
    "fr, 1er mai, 5, 1, ",
    "fr, 30 déc 2020, 12, 30, 2020",
    "es, 30 de diciembre de 2020, 12, 30, 2020",
    "es, 5 ene, 1, 5, ",
    "it, 8 MAG, 5, 8, ",
    "it, 12 set., 9, 12, ",
    "pt, 30 dez, 12, 30, ",
    "pt, 5 de março, 3, 5, ",
    "tr, 30 Aralık, 12, 30, ",
    "ar, 30 ديسمبر, 12, 30, ",
    "ar, 5 كانون الأول, 12, 5, ",
    "zh, 12月30日, 12, 30, ",
    "zh, 2020年12月30日, 12, 30, 2020",
    "ja, 27日, , 27, ",
    "ko, 12월 30일, 12, 30, ",
    "uk, 27 вересня, 9, 27, ",
    "pl, 5 maja, 5, 5, ",
    "cs, 5. května, 5, 5, ",
    "hr, 5. listopada, 10, 5, ",
    "pl, 5 listopada, 11, 5, ",
  })
  void readsDates(String language, String text, Integer month, int day, Integer year) {
    PrintedDate date = requireNonNull(dates.scanDate(TokenizedLine.of(text, 100), 0, language));

    assertThat(date.month()).isEqualTo(month);
    assertThat(date.day()).isEqualTo(day);
    assertThat(date.year()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"May", "May the 4th", "32 December", "December 32", "12", "5 apples", "1999", "-"})
  void rejectsOtherText(String text) {
    assertThat(dates.scanDate(TokenizedLine.of(text, 100), 0, "en")).isNull();
  }

  @Test
  void endsAfterYear() {
    TokenizedLine tokenizedLine = TokenizedLine.of("Dec 30, 2020 (AP)", 100);

    PrintedDate date = requireNonNull(dates.scanDate(tokenizedLine, 0, "en"));

    assertThat(tokenizedLine.token(date.end()).text()).isEqualTo("(");
  }
}
