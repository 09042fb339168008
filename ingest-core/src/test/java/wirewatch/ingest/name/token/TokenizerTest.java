package wirewatch.ingest.name.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private final WordClasses classes = new WordClasses("word-classes.tsv");
  private final Tokenizer tokenizer = new Tokenizer(classes);

  @Test
  void keepsAbbreviationsAndInitialsWhole() {
    assertThat(words("Dr. J.K. Moe of the U.S. met A. Lund."))
        .containsExactly("Dr.", "J.K.", "Moe", "of", "the", "U.S.", "met", "A.", "Lund", ".");
  }

  @Test
  void splitsPossessivesAndSuffixes() {
    assertThat(words("Peru’s Lima-based Al-Noor's O'Hara AT&T"))
        .containsExactly("Peru", "’s", "Lima", "-based", "Al-Noor", "'s", "O'Hara", "AT&T");
  }

  @Test
  void keepsUrlsWhole() {
    assertThat(words("see https://news.example/a,b now")).contains("https://news.example/a,b");
  }

  @Test
  void splitsSentencesAtPunctuationAndBlankLines() {
    String text = "One came. Two left\n\nThree (of Acme Inc. stayed) in the U.S. \"Four.\" Five";
    List<List<Token>> sentences = SentenceSplitter.split(text, tokenizer.tokenize(text));
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(4);
    assertThat(sentences.getFirst().getLast().text()).isEqualTo(".");
  }

  @Test
  void readsEveryWordClass() {
    assertThat(classes.all()).hasSizeGreaterThan(20);
    classes
        .all()
        .values()
        .forEach(words -> assertThat(words).isNotEmpty().allMatch(word -> !word.isBlank()));
  }

  private List<String> words(String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
