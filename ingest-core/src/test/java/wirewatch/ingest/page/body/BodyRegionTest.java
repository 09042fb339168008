package wirewatch.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The region of a page that is selected as the body. */
class BodyRegionTest {
  private static final String FIRST =
      "<p>Snow closed the pass at Sella on Sunday night, and forty lorries, the police said, had to"
          + " turn round.</p>";
  private static final String SECOND =
      "<p>The road will open again on Tuesday, when the wind drops; until then, drivers should take"
          + " the tunnel.</p>";
  private static final String ASIDE =
      "<p>Our reader of the week keeps goats, makes cheese, and has never once, she says, missed the"
          + " evening news.</p>";

  private static final String BESIDE =
      ("<div class='related'>" + ASIDE.repeat(3) + "</div>").repeat(3);

  private final BodyReader reader = new BodyReader();

  @Test
  void ignoresAsideClassOnArticle() {
    PageBody pageBody =
        read(
            BESIDE
                + "<h1>Pass closed</h1>"
                + "<article class='teaser-full promo'><div>"
                + FIRST.repeat(3)
                + SECOND.repeat(3)
                + "</div></article>");

    assertThat(pageBody.paragraphs()).isNotEmpty().allMatch(text -> !text.contains("goats"));
  }

  @Test
  void ignoresAsideClassAroundHeadline() {
    PageBody pageBody =
        read(
            "<div class='sidebar-page'><div class='menu-open'><h1>Pass closed</h1>"
                + FIRST.repeat(3)
                + SECOND.repeat(3)
                + "</div></div>"
                + BESIDE);

    assertThat(pageBody.paragraphs()).hasSize(6).allMatch(text -> !text.contains("goats"));
  }

  @Test
  void selectsFirstOfSeveralArticles() {
    PageBody pageBody =
        read(
            "<div><article><h1>Pass closed</h1><div>"
                + FIRST
                + SECOND
                + "</div></article></div>"
                + "<div><article><h1>Goats</h1><div>"
                + ASIDE.repeat(12)
                + "</div></article></div>");

    assertThat(pageBody.paragraphs()).hasSize(2).allMatch(text -> !text.contains("goats"));
  }

  @Test
  void readsTeaserAboveBodyAsLead() {
    String teaser = "Forty lorries turn round, and the wind does not drop before Tuesday.";

    PageBody pageBody =
        read(
            "<article><header><h1>Pass closed</h1><p class='teaser'>"
                + teaser
                + "</p></header><div>"
                + FIRST.repeat(2)
                + SECOND.repeat(2)
                + "</div></article>");

    assertThat(pageBody.lead()).isEqualTo(teaser);
    assertThat(pageBody.paragraphs()).hasSize(5).first().isEqualTo(teaser);
  }

  @Test
  void findsMarkedLeadAboveGallery() {
    String lead = "Forty lorries turn round, and the wind does not drop before Tuesday.";
    String pictures = "<figure><img src='x'><figcaption>A lorry</figcaption></figure>".repeat(70);

    PageBody pageBody =
        read(
            "<article><h1>Pass closed</h1><section><p class='lead'>"
                + lead
                + "</p></section>"
                + "<section>"
                + pictures
                + "</section><div>"
                + FIRST.repeat(2)
                + SECOND.repeat(2)
                + "</div></article>");

    assertThat(pageBody.lead()).isEqualTo(lead);
  }

  @Test
  void readsPaywalledTextAsBody() {
    PageBody pageBody =
        read(
            "<h1>Pass closed</h1><div>"
                + FIRST
                + "<p>Drivers, said <span class='paywall'>the"
                + " police chief of Sella, should wait until the morning.</span></p>"
                + SECOND
                + "</div>");

    assertThat(pageBody.paragraphs())
        .contains("Drivers, said the police chief of Sella, should wait until the morning.");
  }

  @Test
  void removesSideBoxTextFromDeclaredBody() {
    String box =
        "<div class='related'><p>Read also</p><h3><a href='/t'>Tunnel fees rise</a></h3></div>";
    String page = FIRST + box + SECOND + ASIDE;
    String declared = Jsoup.parse(page).text();

    PageBody pageBody =
        reader.read(
            Jsoup.parse("<article><h1>Pass closed</h1><div>" + page + "</div></article>"),
            new BodyHints("Pass closed", List.of(declared), List.of()));

    assertThat(pageBody.paragraphs()).hasSize(3).noneMatch(text -> text.contains("Tunnel fees"));
  }

  private PageBody read(String inner) {
    PageBody pageBody =
        reader.read(
            Jsoup.parse("<body>" + inner + "</body>"),
            new BodyHints("Pass closed", List.of(), List.of()));
    assertThat(pageBody.rejectionReason()).isNull();
    return pageBody;
  }
}
