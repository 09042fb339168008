package wirewatch.alerting.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {

  @Test
  void keepsAbbreviationsInTheirSentence() {
    assertThat(sentences("Gen. Ada Brandt of the U.S. Navy came. J. Lind left! Why?", "en"))
        .containsExactly("Gen. Ada Brandt of the U.S. Navy came.", "J. Lind left!", "Why?");
  }

  @Test
  void endsTheLastSentenceAfterAnAbbreviation() {
    assertThat(sentences("He came. Now he is in the U.S. ", "en"))
        .containsExactly("He came.", "Now he is in the U.S.");
    assertThat(sentences("Tariffs of the U.S. ", "en")).containsExactly("Tariffs of the U.S.");
  }

  @Test
  void endsASentenceWithItsParagraph() {
    assertThat(sentences("No stop here\n\nNext one. 他来了。他走了。", "zh"))
        .containsExactly("No stop here", "", "Next one.", "他来了。", "他走了。");
  }

  @Test
  void scansOnlyTheBeginningOfALongText() {
    SentenceBreaks breaks = SentenceBreaks.of("One. Two. Three.", "en", 10);
    assertThat(breaks.sentenceAt(6)).isEqualTo(1);
    assertThat(breaks.sentenceAt(10)).isEqualTo(-1);
  }

  @Test
  void acceptsDegenerateTexts() {
    for (String odd : List.of("", ".", "...", "a", "😀", "\uD83D", "A.".repeat(50_000))) {
      SentenceBreaks breaks = SentenceBreaks.of(odd, "xx-odd", 300_000);
      for (int i = 0; i < odd.length(); i += 97) {
        int sentence = breaks.sentenceAt(i);
        assertThat(breaks.start(sentence)).isLessThanOrEqualTo(i);
        assertThat(breaks.end(sentence)).isGreaterThan(i);
      }
    }
  }

  private static List<String> sentences(String text, String language) {
    SentenceBreaks breaks = SentenceBreaks.of(text, language, text.length());
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < text.length(); i = breaks.end(breaks.sentenceAt(i))) {
      sentences.add(text.substring(i, breaks.end(breaks.sentenceAt(i))).strip());
    }
    return sentences;
  }
}
