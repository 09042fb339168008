package wirewatch.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Boilerplate among and around the paragraphs of a body. */
class BodyBoilerplateTest {
  private static final String FIRST =
      "The ferry to Nordholm will sail every hour from June, the harbour board said on Tuesday.";
  private static final String SECOND =
      "\"We have waited for this boat for eleven years, and we shall not wait for another,\" said"
          + " the island's mayor, Ida Brandt, who had come to the pier with her dog.";
  private static final String THIRD =
      "Tickets cost four crowns, as they did before, and children under six, the board added,"
          + " travel free.";

  private final BodyReader reader = new BodyReader();

  @Test
  void removesPullQuoteRepeatedInParagraph() {
    List<String> body =
        body(
            p(FIRST)
                + "<blockquote><p>We have waited for this boat for eleven years</p></blockquote>"
                + p(SECOND)
                + p(THIRD));

    assertThat(body).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void keepsQuoteNotRepeatedInParagraph() {
    List<String> body =
        body(
            p(FIRST) + "<blockquote>The tide, not the board, sets the hours.</blockquote>" + THIRD);

    assertThat(body).contains("The tide, not the board, sets the hours.");
  }

  @Test
  void keepsEmbeddedPostQuotedInParagraph() {
    String post = "We have waited for this boat for eleven years";

    List<String> body =
        body(
            p(FIRST)
                + "<blockquote><p>%s</p><p>Ida <a href='/p'>2 May</a></p></blockquote>"
                    .formatted(post)
                + p(SECOND)
                + p(THIRD));

    assertThat(body).contains(post);
  }

  @Test
  void removesAuthorBiographyLineBelowBody() {
    List<String> body =
        body(p(FIRST) + p(SECOND) + p(THIRD) + p("Ana Okoro writes on ships, and lives on one."));

    assertThat(body).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void removesLongAuthorBoxBelowBody() {
    String life = "A reporter for twenty years, she has crossed every strait of the north. ";

    List<String> body =
        body(
            p(FIRST.repeat(5))
                + p(SECOND.repeat(5))
                + p(THIRD.repeat(5))
                + "<div class='author-box'><p>"
                + life.repeat(7)
                + "</p></div>");

    assertThat(body).hasSize(3);
  }

  @Test
  void removesHeadingAndLabelOfLinkLists() {
    String links =
        p("<a href='/a'>Bridge to Nordholm closed</a>") + p("<a href='/b'>Fog again</a>");

    List<String> body =
        body(
            p(FIRST)
                + "<h3>More from the coast</h3>"
                + links
                + "<h3>What it costs</h3>"
                + p(SECOND)
                + p("Do not miss")
                + links
                + p(THIRD));

    assertThat(body).containsExactly(FIRST, "What it costs", SECOND, THIRD);
  }

  @Test
  void keepsHeadingFollowedByLinkAndParagraph() {
    List<String> body =
        body(p(FIRST) + "<h3>Cabins</h3>" + p("<a href='/c'>Book one</a>") + p(SECOND) + p(THIRD));

    assertThat(body).containsExactly(FIRST, "Cabins", SECOND, THIRD);
  }

  @Test
  void removesTrailingAnnouncementOfMissingContent() {
    List<String> body =
        body(p(FIRST) + p(SECOND) + p(THIRD) + p("The whole timetable is here to read:"));

    assertThat(body).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void readsBoxInHeadingAsHeading() {
    List<String> body = body(p(FIRST) + "<h2><div>What it costs</div></h2>" + p(SECOND) + p(THIRD));

    assertThat(body).containsExactly(FIRST, "What it costs", SECOND, THIRD);
  }

  @Test
  void keepsListWithoutLinksInBox() {
    List<String> body =
        body(
            p(FIRST.repeat(4))
                + "<div><ul><li>Hourly from June</li><li>Four crowns a head</li></ul></div>"
                + p(SECOND.repeat(4))
                + p(THIRD));

    assertThat(body).contains("Hourly from June", "Four crowns a head");
  }

  private List<String> body(String inner) {
    String page =
        "<body><article><h1>Ferry to sail hourly</h1><div>" + inner + "</div></article></body>";
    BodyHints hints = new BodyHints("Ferry to sail hourly", List.of(), List.of("Ana Okoro"));
    return reader.read(Jsoup.parse(page), hints).paragraphs();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }
}
