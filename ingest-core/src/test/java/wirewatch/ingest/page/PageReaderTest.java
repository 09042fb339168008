package wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.ReadingQuality;

class PageReaderTest {
  private static final URI SHOP = URI.create("https://tools.example/category/garden/");
  private static final String SENTENCE =
      "The harbour of Vardby was closed for the third day on Monday because of the storm. ";

  private final PageReader reader = new PageReader();

  @Test
  void refusesShopPagesAndSaysWhy() {
    PageReadResult result = reader.read(HtmlPage.of(shop(), SHOP, null));

    assertThat(result)
        .isInstanceOfSatisfying(
            PageReadResult.NotAnArticle.class,
            none ->
                assertThat(none.reason())
                    .contains("not built like an article, rather like a shop's list", "prices"));
  }

  @Test
  void refusesThreadsOfAForumAndSaysWhatThePageIsLike() {
    String post =
        "<div class='post message'><a class='username' href='/members/anna'>anna</a><span"
            + " class='date'>Mar 5, 2026</span><div class='message-content'>I have the same pump"
            + " and it failed twice. Did you ask the seller for a new one?</div><a class='reply'"
            + " href='/reply'>Reply</a><a class='quote' href='/quote'>Quote</a></div>";
    String thread = "<body class='forum thread'><h1>Pump failed</h1>" + post.repeat(9) + "</body>";

    assertThat(
            reader.read(
                HtmlPage.of(
                    thread, URI.create("https://forum.boats.example/threads/pump.42/"), null)))
        .isInstanceOfSatisfying(
            PageReadResult.NotAnArticle.class,
            none -> assertThat(none.reason()).contains("rather like a forum:"));
  }

  @Test
  void keepsTextsOnPagesWithHardlyALink() {
    ArticleDraft draft =
        read(
            "<h1>Harbour closed</h1><p>The harbour of Vardby is closed.</p>"
                + "<p>Ships wait off the town, the port authority said on Monday.</p>");

    assertThat(draft.paragraphs()).hasSize(2);
  }

  @Test
  void refusesAPageOfOneParagraphAndALink() {
    String page =
        "<title>Example Domain</title><h1>Example Domain</h1><p>This domain is for use in"
            + " examples. Avoid use in operations.</p><p><a href='/more'>Learn more</a></p>";

    assertThat(reader.read(HtmlPage.of(page, URI.create("https://www.example/"), null)))
        .isInstanceOf(PageReadResult.NotAnArticle.class);
  }

  @Test
  void keepsEveryPageOfASourceThatAcceptsAll() {
    PageHints all =
        new PageHints(
            FieldOrigin.FEED, null, null, List.of(), null, null, null, null, true, List.of());

    assertThat(reader.read(new HtmlPage(shop(), SHOP, null, Map.of(), all)))
        .isInstanceOf(PageReadResult.ArticleFound.class);
  }

  @Test
  void keepsAnArticleWithItsQuality() {
    ArticleDraft draft = read("<article><h1>Harbour closed</h1>" + paragraphs(8) + "</article>");

    ReadingQuality quality = Objects.requireNonNull(draft.quality());
    assertThat(quality.score()).isGreaterThan(0.7);
  }

  @Test
  void readsBodyThatIsMarkedAsSideBoxRatherThanAShortBox() {
    ArticleDraft draft =
        read(
            "<h1>Harbour closed by storm</h1><div class='content'><p>Support our work: a small gift"
                + " helps us to report, every day, for all who read us. Thank you very much.</p></div>"
                + "<div class='related-widget'>"
                + paragraphs(14)
                + "</div>");

    assertThat(draft.paragraphs()).anyMatch(text -> text.startsWith("The harbour of Vardby"));
  }

  @Test
  void givesTheTitleForMachinesWhereItDiffers() {
    String head = "<meta property='og:title' content='Storm shuts Vardby harbour for days'>";
    ArticleDraft draft =
        read(head + "<article><h1>Harbour closed</h1>" + paragraphs(8) + "</article>");

    assertThat(draft.heading().headline()).isEqualTo("Harbour closed");
    assertThat(draft.heading().socialHeadline()).isEqualTo("Storm shuts Vardby harbour for days");
  }

  @Test
  void givesNoSocialHeadlineThatRepeatsTheHeadline() {
    String head = "<meta property='og:title' content='Harbour closed'>";

    assertThat(
            read(head + "<article><h1>Harbour closed</h1>" + paragraphs(8) + "</article>")
                .heading()
                .socialHeadline())
        .isNull();
  }

  private ArticleDraft read(String markup) {
    URI url = URI.create("https://paper.example/2026/03/05/harbour-of-vardby-closed-by-storm");
    PageReadResult result = reader.read(HtmlPage.of(markup, url, null));
    assertThat(result).isInstanceOf(PageReadResult.ArticleFound.class);
    return ((PageReadResult.ArticleFound) result).draft();
  }

  private static String paragraphs(int count) {
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < count; i++) {
      markup.append("<p>").append(SENTENCE).append(SENTENCE).append("Part ").append(i);
      markup.append(" of the report follows.</p>");
    }
    return markup.toString();
  }

  private static String shop() {
    StringBuilder markup = new StringBuilder("<title>Garden tools</title><h1>Garden tools</h1>");
    markup.append("<p>Spades, rakes and hoes for every garden, sent within two days.</p>");
    markup.append("<form><select name=sort></select><input name=q><button>Go</button></form>");
    for (int i = 0; i < 24; i++) {
      markup
          .append("<div class='product-card product'><a href='/product/")
          .append(i)
          .append("'><img src=a.jpg><b>Steel spade with a long ash handle, number ")
          .append(i)
          .append("</b></a><span class='price amount'>€ 2")
          .append(i)
          .append(",90</span><button class='add-to-cart'>Add to cart</button></div>");
    }
    return markup.append("<a href='/cart'>Cart</a>").toString();
  }
}
