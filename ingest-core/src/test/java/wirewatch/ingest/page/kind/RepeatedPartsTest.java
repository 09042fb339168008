package wirewatch.ingest.page.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.PageOutlineReader;
import wirewatch.ingest.page.outline.TraitVocabulary;

class RepeatedPartsTest {
  private static final String ANSWER =
      "The pump of my boat has failed twice this year, and no harbour had the part in store.";

  @Test
  void countsPostsThatHaveADate() {
    String post = "<div class='post'><i>5 March 2026</i><p>" + ANSWER + "</p></div>";
    FeatureVector features = new FeatureVector();

    PostFeatures.add(outline("<h1>Pumps</h1><main>" + post.repeat(4) + "</main>"), features);

    assertThat(features.get(PageFeature.POSTS)).isEqualTo(Math.log1p(4));
    assertThat(features.get(PageFeature.POST_DATES)).isEqualTo(1);
    assertThat(features.get(PageFeature.POST_SHARE)).isGreaterThan(0.9);
  }

  @Test
  void countsWhatStandsBetweenTheParagraphsOfTheBody() {
    String part =
        "<p>" + ANSWER + "</p><h3>Prices</h3><p><a class='btn' href='/order'>Order now</a></p>";
    FeatureVector features = new FeatureVector();

    SpanFeatures.add(outline(part + part + "<p>" + ANSWER + "</p>"), List.of(ANSWER), features);

    double letters = 3 * ANSWER.chars().filter(Character::isLetterOrDigit).count() / 1000.0;
    assertThat(features.get(PageFeature.SPAN_HEADINGS)).isCloseTo(2 / letters, within(1e-9));
    assertThat(features.get(PageFeature.SPAN_BUTTONS)).isCloseTo(2 / letters, within(1e-9));
    assertThat(features.get(PageFeature.SPAN_LINK_LINES)).isCloseTo(2 / letters, within(1e-9));
  }

  @Test
  void readsWhatThePageSaysOfItselfInItsMarkup() {
    FeatureVector features = new FeatureVector();
    Document page =
        Jsoup.parse(
            "<meta name='generator' content='Bulletin 4.2'><meta property='og:price' content='5'>"
                + "<script type='application/ld+json'>{\"@type\":\"Thing\",\"offers\":{\"@type\" : [\"Offer\"]}}"
                + "</script><body class='archive'><a href='tel:+43123'>Call</a>"
                + "<a href='/users/anna'>Anna</a></body>");

    page.traverse(new MarkupFeatures(URI.create("https://boats.example/t/5"), features));

    assertThat(features.words())
        .containsKeys(
            "generator:bulletin",
            "meta:og:price",
            "data:thing",
            "data:offer",
            "page:archive",
            "folder:users");
    assertThat(features.get(PageFeature.TELEPHONE_LINKS)).isEqualTo(1);
  }

  @Test
  void comparesTheAddressWithTheHeadline() {
    FeatureVector features = new FeatureVector();

    UrlFeatures.add(
        URI.create("https://paper.example/news/hafen-von-vardby-gesperrt"),
        "Häfen von Vardby gesperrt",
        features);

    assertThat(features.get(PageFeature.NAME_WORDS)).isEqualTo(4);
    assertThat(features.get(PageFeature.HEADLINE_IN_NAME)).isEqualTo(1);
  }

  private static PageOutline outline(String markup) {
    return PageOutlineReader.read(Jsoup.parse(markup).body(), TraitVocabulary.standard());
  }
}
