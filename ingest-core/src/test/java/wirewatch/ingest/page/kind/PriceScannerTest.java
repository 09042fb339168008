package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceScannerTest {
  @ParameterizedTest
  @ValueSource(strings = {"€ 12,90", "$5", "12.90 €", "199 zł", "1 200 руб", "49 EUR"})
  void findsAmountsOfMoney(String text) {
    assertThat(PriceScanner.containsPrice(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 March", "$", "No. 5", "5 europeans", "EUR"})
  void takesNoOtherNumberForAPrice(String text) {
    assertThat(PriceScanner.containsPrice(text)).isFalse();
  }
}
