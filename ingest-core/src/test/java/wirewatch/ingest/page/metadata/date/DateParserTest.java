package wirewatch.ingest.page.metadata.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2024-05-04T19:30:10.123+02:00 | 2024-05-04T19:30:10+02:00",
        "en | 2024-05-04 19:30:10 -0500 | 2024-05-04T19:30:10-05:00",
        "en | 20240504T193010Z | 2024-05-04T19:30:10Z",
        "en | Sat, 04 May 2024 19:30:10 GMT | 2024-05-04T19:30:10Z",
        "en | 1714851010 | 2024-05-04T19:30:10Z",
        "en | 1714851010000 | 2024-05-04T19:30:10Z",
        "en | Sat May 04 2024 19:30:10 GMT+0200 (CEST) | 2024-05-04T19:30:10+02:00",
        "en | Published May 4, 2024 at 7:30 p.m. EDT | 2024-05-04T19:30-04:00",
        "en | 5/4/2024 7:30 PM | 2024-05-04T19:30Z",
        "en | 12:05 a.m., 4th May 2024 | 2024-05-04T00:05Z",
        "de | Samstag, 4. Mai 2024, 19.30 Uhr | 2024-05-04T19:30Z",
        "de | Stand: 04.05.24 19:30 MESZ | 2024-05-04T19:30+02:00",
        "fr | Publié le 4 mai 2024 à 19h30 | 2024-05-04T19:30Z",
        "es | 4 de mayo de 2024 | 2024-05-04T00:00Z",
        "pt | 04/05/2024 19h30 | 2024-05-04T19:30Z",
        "it | sabato 4 maggio 2024 | 2024-05-04T00:00Z",
        "nl | 4 mei 2024 om 19:30 | 2024-05-04T19:30Z",
        "pl | 4 maja 2024, 19:30 | 2024-05-04T19:30Z",
        "cs | 4. května 2024 19:30 | 2024-05-04T19:30Z",
        "ru | 4 мая 2024, 19:30 MSK | 2024-05-04T19:30+03:00",
        "uk | 4 травня 2024 р. | 2024-05-04T00:00Z",
        "tr | 04 Mayıs 2024 - 19:30 | 2024-05-04T19:30Z",
        "sv | 4 maj 2024 kl. 19.30 | 2024-05-04T19:30Z",
        "fi | 4. toukokuuta 2024 | 2024-05-04T00:00Z",
        "hu | 2024. május 4. 19:30 | 2024-05-04T19:30Z",
        "el | 4 Μαΐου 2024 | 2024-05-04T00:00Z",
        "id | Sabtu, 4 Mei 2024 19:30 | 2024-05-04T19:30Z",
        "vi | Thứ bảy, 4/5/2024, 19:30 (GMT+7) | 2024-05-04T19:30+07:00",
        "ar | ٤ مايو ٢٠٢٤ | 2024-05-04T00:00Z",
        "ar | 4 تشرين الثاني 2023 | 2023-11-04T00:00Z",
        "hi | 4 मई 2024 | 2024-05-04T00:00Z",
        "ja | 2024年5月4日 19時30分 | 2024-05-04T19:30Z",
        "ko | 2024년 5월 4일 | 2024-05-04T00:00Z",
        "zh | 2024-05-04 19:30 | 2024-05-04T19:30Z",
        "th | 4 พฤษภาคม 2567 | 2024-05-04T00:00Z",
        "en | Mon, 02/09/2009 10:00 | 2009-02-09T10:00Z",
        "en-GB | Mon, 02/09/2009 10:00 | 2009-02-09T10:00Z",
        "en | Wed, 02/09/2009 10:00 | 2009-09-02T10:00Z",
        "de | Mo., 09.02.09 10:00 MEST | 2009-02-09T10:00+02:00",
        "en | 4 May 2024 19:30 MET | 2024-05-04T19:30+01:00",
        "en | 4 May 2024 19:30 CAT | 2024-05-04T19:30+02:00",
        "de | 04.05.98 | 1998-05-04T00:00Z",
        "ko | 2024년 5월 4일 오후 7:30 | 2024-05-04T19:30Z",
        "ko | 2024.05.04 오전 12:05 | 2024-05-04T00:05Z",
        "zh | 2024年5月4日 下午7:30 | 2024-05-04T19:30Z",
        "xx | 4 mai 2024 | 2024-05-04T00:00Z",
      })
  void parsesDateFormats(String language, String text, String expected) {
    assertThat(find(language, language.equals("en"), text).toOffsetDateTime())
        .hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "May",
        "version 1.2.3.4",
        "call 555 1234 5678",
        "31 February 2024",
        "0/0/0",
        "2013-xx-27",
        "16 zzz 2012"
      })
  void returnsNullWithoutDate(String text) {
    assertThat(new DateParser("en", true).findFirst(text)).isNull();
  }

  @Test
  void swapsDayAndMonthIfOnlyValidDate() {
    assertThat(find("en", true, "25/12/2023").day()).hasToString("2023-12-25");
    assertThat(find("en-GB", false, "12/25/2023").day()).hasToString("2023-12-25");
  }

  private static PartialDateTime find(String language, boolean monthFirst, String text) {
    return Objects.requireNonNull(new DateParser(language, monthFirst).findFirst(text), text);
  }
}
