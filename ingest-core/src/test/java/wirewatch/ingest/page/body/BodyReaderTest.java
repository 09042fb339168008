package wirewatch.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.model.FieldOrigin;

class BodyReaderTest {
  private static final String PARAGRAPHS =
      """
      <h1>Bakers strike</h1>
      <p>Bakers in the old town stopped work on Friday, and the queues at the two mills grew long.</p>
      <h2>No talks</h2>
      <p>The guild said that it would not talk before Monday, whatever the town hall offers it.</p>
      <p>Sourdough, it added, can wait; bakers have waited for six years for a better oven.</p>
      """;

  private final BodyReader reader = new BodyReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boilerplate",
        "breaks",
        "pieces",
        "next",
        "japanese",
        "arabic",
        "lying-marks",
        "poor",
        "comments"
      })
  void extractsArticleParagraphs(String name) throws IOException {
    Document page = Jsoup.parse(resource(name + ".html"));
    String headline = page.expectFirst("h1").text();

    PageBody pageBody = reader.read(page, new BodyHints(headline, List.of(), List.of("Ana Okoro")));

    assertThat(pageBody.rejectionReason()).isNull();
    assertThat(pageBody.paragraphs())
        .containsExactly(resource(name + ".txt").strip().split("\n\n"));
  }

  @Test
  void keepsPageParagraphsMatchingDeclaredBody() {
    String declared =
        "Bakers in the old town stopped work on Friday, and the queues at the two mills grew long."
            + " The guild said that it would not talk before Monday, whatever the town hall offers"
            + " it. Sourdough, it added, can wait; bakers have waited for six years for a better"
            + " oven.";

    PageBody pageBody =
        read(
            PARAGRAPHS + "<p>Our app brings you the news, wherever you are, for free.</p>",
            declared);

    assertThat(pageBody.origin()).isEqualTo(FieldOrigin.JSON_LD);
    assertThat(pageBody.paragraphs())
        .hasSize(4)
        .contains("No talks")
        .noneMatch(paragraph -> paragraph.contains("app"));
  }

  @Test
  void usesDeclaredBodyIfPageShowsLess() {
    String declared =
        "The mayor, who bakes at home, said no.\n" + "One more loaf, she said. ".repeat(9);

    PageBody pageBody = read("<p>The mayor, who bakes at home, said no.</p>", declared + words(60));

    assertThat(pageBody.origin()).isEqualTo(FieldOrigin.JSON_LD);
    assertThat(pageBody.paragraphs()).first().isEqualTo("The mayor, who bakes at home, said no.");
    assertThat(pageBody.paragraphs()).hasSize(2);
  }

  @Test
  void ignoresDeclaredTeaser() {
    PageBody pageBody = read(PARAGRAPHS + "<p>" + words(200) + ".</p>", words(45));

    assertThat(pageBody.origin()).isEqualTo(FieldOrigin.HTML);
    assertThat(pageBody.paragraphs()).hasSize(5);
  }

  @Test
  void reportsMicrodataOriginOfMarkedBody() {
    PageBody pageBody = read("<div><div itemprop='articleBody'>" + PARAGRAPHS + "</div></div>", "");

    assertThat(pageBody.origin()).isEqualTo(FieldOrigin.MICRODATA);
    assertThat(pageBody.paragraphs()).hasSize(4);
  }

  @Test
  void readsMarkedLead() {
    String lead =
        "<p class='lead'>Ovens stay cold in the old town, and it may last until spring.</p>";

    PageBody pageBody = read(PARAGRAPHS.replace("</h1>", "</h1>" + lead + "<div>") + "</div>", "");

    assertThat(pageBody.lead())
        .isEqualTo("Ovens stay cold in the old town, and it may last until spring.");
    assertThat(pageBody.paragraphs()).first().isEqualTo(pageBody.lead());
  }

  @Test
  void rejectsListOfArticles() {
    StringBuilder page = new StringBuilder("<h1>News of the day</h1><div>");
    for (int i = 0; i < 12; i++) {
      page.append("<div><h3><a href='/%d'>Story number %d of today</a></h3>".formatted(i, i));
      page.append(
          "<p>A short line that makes you want to read on, number %d.</p></div>".formatted(i));
    }

    PageBody pageBody = read(page.toString(), "");

    assertThat(pageBody.rejectionReason()).isEqualTo("a list of articles");
    assertThat(pageBody.paragraphs()).isEmpty();
  }

  @Test
  void rejectsPageWithoutText() {
    assertThat(read("<div><img src='x'><a href='/'>Home</a></div>", "").rejectionReason())
        .isEqualTo("no text that reads like an article");
    assertThat(read("<frameset><frame src='x'></frameset>", "").rejectionReason())
        .isEqualTo("no text");
  }

  private PageBody read(String html, String declared) {
    List<String> bodies = declared.isEmpty() ? List.of() : List.of(declared);
    return reader.read(Jsoup.parse(html), new BodyHints("Bakers strike", bodies, List.of()));
  }

  private static String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(" word").append(i);
    }
    return words.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BodyReaderTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
