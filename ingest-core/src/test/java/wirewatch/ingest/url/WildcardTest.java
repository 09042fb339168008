package wirewatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "/a*,/abc,true",
    "/a*c,/abcbc,true",
    "/a*c,/abcd,false",
    "*/rss,/news/rss,true",
    "/a,/ab,false",
    "**,'',true",
    "'',a,false",
    "/*/b/*,/a/b/c,true"
  })
  void matchesWholeText(String pattern, String text, boolean matches) {
    assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void terminatesOnPathologicalPattern() {
    assertThat(Wildcard.matches("*a".repeat(500) + "b", "a".repeat(8000))).isFalse();
  }
}
