package wirewatch.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextCleanerTest {
  @Test
  void joinsLines() {
    assertThat(MessageTextCleaner.singleLine(" one\r\n\ttwo\u2028three\u00a0\u3000four\u0085five "))
        .isEqualTo("one two three four five");
  }

  @Test
  void removesControlCharactersAndOverrides() {
    assertThat(
            MessageTextCleaner.singleLine(
                "a\u0000b\u001b[31mc\u202ed\u2066e\u2069f\ufeffg\u200bh\u00adi\udb40\udc41j"))
        .isEqualTo("ab[31mcdefghij");
    assertThat(MessageTextCleaner.singleLine("a \u202e b")).isEqualTo("a b");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(MessageTextCleaner.singleLine("a\ud800b\udc00c")).isEqualTo("a\ufffdb\ufffdc");
    assertThat(MessageTextCleaner.singleLine("a\uffffb\ufffec")).isEqualTo("abc");
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
    assertThat(MessageTextCleaner.singleLine(text)).isEqualTo(text);
  }

  @Test
  void truncatesBetweenCodePoints() {
    assertThat(MessageTextCleaner.truncate("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(MessageTextCleaner.truncate("abc", 3)).isEqualTo("abc");
    assertThat(MessageTextCleaner.truncate("ab cd", 4)).isEqualTo("ab…");
  }

  @Test
  void returnsEmptyForEmptyText() {
    assertThat(MessageTextCleaner.singleLine(null)).isEmpty();
    assertThat(MessageTextCleaner.singleLine("\u202e\u0000 ")).isEmpty();
  }
}
