package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {
  @Test
  void joinsLines() {
    assertThat(Clean.line(" one\r\n\ttwo\u2028three\u00a0\u3000four\u0085five "))
        .isEqualTo("one two three four five");
  }

  @Test
  void removesControlCharactersAndOverrides() {
    assertThat(
            Clean.line(
                "a\u0000b\u001b[31mc\u202ed\u2066e\u2069f\ufeffg\u200bh\u00adi\udb40\udc41j"))
        .isEqualTo("ab[31mcdefghij");
    assertThat(Clean.line("a \u202e b")).isEqualTo("a b");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(Clean.line("a\ud800b\udc00c")).isEqualTo("a\ufffdb\ufffdc");
    assertThat(Clean.line("a\uffffb\ufffec")).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مجلس الأمن يفرض عقوبات",
        "مجلس یکی از گزارش‌ها را تأیید کرد",
        "המועצה הטילה עיצומים",
        "安理会通过新的制裁决议",
        "安保理、新たな制裁を決定",
        "안보리, 새 제재 채택",
        "क्षेत्रीय प्रतिबंध",
        "👩‍👩‍👧 family"
      })
  void keepsEveryScript(String text) {
    assertThat(Clean.line(text)).isEqualTo(text);
  }

  @Test
  void truncatesBetweenCodePoints() {
    assertThat(Clean.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Clean.cut("abc", 3)).isEqualTo("abc");
    assertThat(Clean.cut("ab cd", 4)).isEqualTo("ab…");
  }

  @Test
  void returnsEmptyForEmptyText() {
    assertThat(Clean.line(null)).isEmpty();
    assertThat(Clean.line("\u202e\u0000 ")).isEmpty();
  }
}
