package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCounterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0",
        "— … !|0",
        "The harbour reopened.|3",
        "It isn’t open, don't go|5",
        "The U.S. paid $2.5 billion, or 1,900 payments.|8",
        "a well-known port|4",
        "Министры встретились в Осло|4",
        "naïve café|2",
        "end.Start again|2",
        "ソウルで会談した|4",
      })
  void countsWords(String text, int words) {
    assertThat(WordCounter.count(text)).isEqualTo(words);
  }
}
