package wirewatch.ingest.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;

class QuoteFinderTest {
  private static final QuoteFinder FINDER = new QuoteFinder();

  record Expected(String text, @Nullable String speaker, @Nullable String cue, String kind) {
    static Expected of(Quote quote) {
      return new Expected(quote.text(), quote.speaker(), quote.cue(), quote.kind().documentName());
    }
  }

  record Case(String name, String language, String text, List<Expected> quotes) {
    @Override
    public String toString() {
      return language + ": " + name;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = QuoteFinderTest.class.getResourceAsStream("quotes.json")) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsQuotesCuesAndSpeakers(Case article) {
    List<Quote> quotes = FINDER.find(article.text(), article.language(), List.of());

    assertThat(quotes.stream().map(Expected::of)).isEqualTo(article.quotes());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void offsetsEncloseTheQuoteWithItsMarks(Case article) {
    for (Quote quote : FINDER.find(article.text(), article.language(), List.of())) {
      String shown = article.text().substring(quote.start(), quote.end());

      assertThat(shown).contains(quote.text());
      assertThat(shown.length() - quote.text().length()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void countsOffsetsInCodePoints() {
    String text = "📰 \"We will sail at dawn, come what may,\" said Ana Reyes.";

    Quote quote = FINDER.find(text, "en", List.of()).getFirst();

    assertThat(quote.start()).isEqualTo(2);
    assertThat(quote.end()).isEqualTo(text.codePointCount(0, text.indexOf(" said")));
    assertThat(quote.speakerSpan())
        .isEqualTo(
            new Quote.Span(
                text.codePointCount(0, text.indexOf("Ana")),
                text.codePointCount(0, text.length() - 1)));
  }

  @Test
  void resolvesSpeakersToGivenMentions() {
    String text = "Wen spoke last. \"The river is ours to share, not to own,\" Wen said.";
    int second = text.lastIndexOf("Wen");
    List<Mention> mentions =
        List.of(
            new Mention(0, 3, Mention.Type.PER, "Wen", "Li Wen"),
            new Mention(second, second + 3, Mention.Type.PER, "Wen", "Li Wen"));

    assertThat(FINDER.find(text, "en", mentions).getFirst().speaker()).isEqualTo("Li Wen");
  }

  @Test
  void resolvesPronounsByFirstNames() {
    String text =
        "Robert Finch met Anna Lund at the port. \"The terms are fair to both sides,\" he said."
            + " \"We shall see about that in March,\" she replied.";

    assertThat(FINDER.find(text, "en", List.of()))
        .extracting(Quote::speaker)
        .containsExactly("Robert Finch", "Anna Lund");
  }

  @Test
  void ignoresAttributesOfStrayMarkup() {
    String text = "<post id=\"8812\" author=\"@desk\"> The ferry sank, the coast guard said.";

    assertThat(FINDER.find(text, "en", List.of())).isEmpty();
  }

  @Test
  void findsNothingInEmptyText() {
    assertThat(FINDER.find("", "en", List.of())).isEmpty();
    assertThat(FINDER.find("\"", "und", List.of())).isEmpty();
    assertThat(FINDER.find("\n\n “ \n", "x", List.of())).isEmpty();
  }

  @Test
  void neverThrows() {
    String alphabet = "ab Z.,:!?\n\"'“”‘’«»„‚‹›「」—–- =()said that сказал 说📰\u0301";
    Random random = new Random(7);
    List<String> languages = List.of("en", "ru", "zh", "ar", "tr", "und", "");
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(80); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String language = languages.get(i % languages.size());
      List<Mention> mentions =
          List.of(new Mention(random.nextInt(90), 99, Mention.Type.PER, "said", "Said Noor"));

      assertThat(FINDER.find(text.toString(), language, mentions)).isNotNull();
    }
  }

  @Test
  void readsAHundredThousandMarksInLinearTime() {
    String text = "«\"“‘ said he, ".repeat(25_000);

    assertThat(FINDER.find(text, "en", List.of())).hasSizeLessThan(200_000);
  }
}
