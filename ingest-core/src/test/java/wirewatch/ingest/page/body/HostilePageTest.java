package wirewatch.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePageTest {
  private static final String PARAGRAPH =
      "<p>The ferry left at noon, an hour late, with ninety people and a piano on board.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "b",
        "a href=x",
        "blockquote",
        "p",
        "span class=related",
        "div class=lead",
        "section class=comments",
        "table><tr><td",
        "ul><li",
        "article><figure",
        "h1"
      })
  void readsAHundredThousandLevels(String tag) {
    assertThat(read(("<" + tag + ">x ").repeat(100_000) + PARAGRAPH)).isNotNull();
  }

  @Test
  void readsAMillionAttributes() {
    StringBuilder page = new StringBuilder("<div");
    for (int i = 0; i < 1_000_000; i++) {
      page.append(" a").append(i).append("=1");
    }
    assertThat(read(page + ">" + PARAGRAPH).paragraphs()).hasSize(1);
  }

  @Test
  void readsMegabyteLine() {
    assertThat(read("<p>" + "and so on, ".repeat(1_000_000)).paragraphs()).hasSize(1);
  }

  @Test
  void readsMegabyteClassAttribute() {
    assertThat(read("<div class='" + "related-".repeat(500_000) + "'>" + PARAGRAPH).paragraphs())
        .hasSize(1);
  }

  @Test
  void readsManyArticlesAndHeadlines() {
    assertThat(read(("<article><h1>Late again</h1>" + PARAGRAPH + "</article>").repeat(50_000)))
        .isNotNull();
  }

  @Test
  void readsUnpairedSurrogatesAndNuls() {
    String text = "\0 \uD800 \uDC00\uDC00 half of a face, \uD83D and more".repeat(100);

    assertThat(read("<p>" + text + "</p>" + PARAGRAPH)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<p", "</p></div></body></html>", "<body><br><br>", "\0"})
  void rejectsEmptyPage(String page) {
    assertThat(read(page).rejectionReason()).isNotNull();
  }

  @Test
  void readsEndlessStructuredData() {
    String declared = "one two three, four ".repeat(200_000);
    BodyHints hints = new BodyHints(null, List.of(declared, declared, ""), List.of(declared));

    assertThat(new BodyReader().read(Jsoup.parse(PARAGRAPH), hints).paragraphs()).isNotEmpty();
  }

  private static PageBody read(String html) {
    return new BodyReader().read(Jsoup.parse(html), BodyHints.NONE);
  }
}
