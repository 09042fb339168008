package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Dates.Precision;
import wirewatch.ingest.model.Dates.Published;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;

class FactReaderTest {
  private static final URI ADDRESS = URI.create("https://www.post.example/world/harbour-reopens");
  private static final Instant FETCHED = Instant.parse("2024-05-05T12:00:00Z");

  @Nested
  class Headlines {

    @Test
    void takesTheHeadingThatOthersConfirmNotTheSocialOne() {
      Facts facts =
          read(
              """
              <title>Harbour reopens after storm - The Example Post</title>
              <meta property="og:title" content="You won't believe what the storm left">
              <script type="application/ld+json">
              {"@type": "NewsArticle", "headline": "Harbour reopens after storm"}</script>
              <h1><a href="/">The Example Post</a></h1><h1>Harbour reopens after storm</h1>
              """);
      assertThat(facts.heading().headline()).isEqualTo("Harbour reopens after storm");
      assertThat(facts.provenance()).containsEntry("headline", Origin.HTML);
    }

    @Test
    void doesNotBelieveJsonLdOfAnotherItem() {
      Facts facts =
          read(
              """
              <title>Harbour reopens after storm | Post</title>
              <script type="application/ld+json">[
              {"@type": "NewsArticle", "headline": "Ten recipes for spring",
               "author": {"name": "Coco Cook"}, "datePublished": "2020-01-01"},
              {"@type": "NewsArticle", "headline": "Harbour reopens after storm",
               "author": {"name": "Ann Writer"}, "datePublished": "2024-05-04"}]</script>
              <h1>Harbour reopens after storm</h1>
              """);
      assertThat(facts.credit().authors()).containsExactly("Ann Writer");
      assertThat(published(facts).time()).hasToString("2024-05-04T00:00Z");
    }

    @Test
    void leavesTheKickerOutThatStructuredDataDoesNotHave() {
      Facts facts =
          read(
              """
              <title>Hafen öffnet nach Sturm wieder - Beispielblatt</title>
              <meta property="og:title" content="Hafen öffnet nach Sturm wieder">
              <h1><span class="kicker">Küste:</span><span>Hafen öffnet nach Sturm wieder</span></h1>
              """);
      assertThat(facts.heading().headline()).isEqualTo("Hafen öffnet nach Sturm wieder");
    }

    @Test
    void cutsTheSitesNameFromTitlesWithoutSpaces() {
      Facts facts = read("<title>嵐のあと港が再開、市長が会見で発表-例新聞</title><p>本文");
      assertThat(facts.heading().headline()).isEqualTo("嵐のあと港が再開、市長が会見で発表");
    }

    @Test
    void takesASecondLevelHeadingWhereThePageConfirmsIt() {
      Facts facts =
          read(
              """
              <title>El puerto reabre tras la tormenta | Diario</title>
              <h1>Noticias</h1><h2>Más leídas</h2><h2>El puerto reabre tras la tormenta</h2>
              """);
      assertThat(facts.heading().headline()).isEqualTo("El puerto reabre tras la tormenta");
    }

    @Test
    void givesNoneWhereThePageHasNone() {
      assertThat(read("<p>Only text</p>").heading().headline()).isNull();
    }
  }

  @Nested
  class Times {

    @Test
    void keepsThePagesOwnZone() {
      Facts facts =
          read(
              """
              <meta property="article:published_time" content="2024-05-03T21:15:00-05:00">
              <script type="application/ld+json">
              {"@type":"NewsArticle","datePublished":"2024-05-04T02:15:00Z"}</script>
              """);
      assertThat(published(facts).time()).hasToString("2024-05-03T21:15-05:00");
      assertThat(published(facts).precision()).isEqualTo(Precision.SECOND);
      assertThat(facts.provenance()).containsEntry("published", Origin.JSON_LD);
    }

    @Test
    void tellsLocalTimeThatCallsItselfUtcByTheDayThatIsShown() {
      Facts facts =
          read(
              """
              <meta property="article:published_time" content="2024-05-04T03:30:10+00:00">
              <script type="application/ld+json">
              {"@type":"NewsArticle","datePublished":"2024-05-03T20:30:10+00:00"}</script>
              <h1>Harbour reopens</h1><time>3 May 2024</time>
              """);
      assertThat(published(facts).time()).hasToString("2024-05-03T20:30:10-07:00");
    }

    @Test
    void neverTakesTheChangeForThePublishing() {
      Facts facts =
          read(
              """
              <meta property="og:updated_time" content="2024-05-05T08:00:00+02:00">
              <h1>Hafen öffnet wieder</h1>
              <p class="datum">Aktualisiert: 5. Mai 2024, 08:00 Uhr</p>
              <p class="datum">Veröffentlicht am 4. Mai 2024, 19:30 Uhr</p>
              """);
      assertThat(published(facts).time()).hasToString("2024-05-04T19:30Z");
      assertThat(published(facts).precision()).isEqualTo(Precision.MINUTE);
      assertThat(facts.dates().modified()).hasToString("2024-05-05T08:00+02:00");
    }

    @Test
    void refusesTimesAfterTheFetchingAndBeforeTheWeb() {
      Facts facts =
          read(
              """
              <meta property="article:published_time" content="2031-01-01T00:00:00Z">
              <meta name="pubdate" content="1970-01-01T00:00:00Z">
              <h1>Harbour reopens</h1><span>May 4, 2024</span>
              """);
      assertThat(published(facts).time()).hasToString("2024-05-04T00:00Z");
      assertThat(facts.provenance()).containsEntry("published", Origin.HTML);
    }

    @Test
    void prefersTheDateBesideTheHeadlineToThoseOfOtherArticles() {
      Facts facts =
          read(
              """
              <ul class="related"><li><time datetime="2023-01-01">x</time> Old story</ul>
              <h1>Le port rouvre</h1><p>Publié le 4 mai 2024 à 19h30</p>
              <aside><time datetime="2022-02-02">x</time></aside>
              """,
              "fr");
      assertThat(published(facts).time()).hasToString("2024-05-04T19:30Z");
    }

    @Test
    void readsTheDayFromTheAddress() {
      URI address = URI.create("https://www.post.example/news/2024/may/04/harbour");
      Facts facts = read("<h1>Harbour reopens</h1>", address, Hints.NONE);
      assertThat(published(facts).time()).hasToString("2024-05-04T00:00Z");
      assertThat(published(facts).precision()).isEqualTo(Precision.DAY);
      assertThat(facts.provenance()).containsEntry("published", Origin.URL);
    }

    @Test
    void asksTheListingLast() {
      Instant time = Instant.parse("2024-05-04T18:30:00Z");
      Hints hints =
          new Hints(Origin.SITEMAP, "Title", time, List.of("Ann Writer"), "en", null, "Post", "GB");
      Facts facts = read("<p>text", ADDRESS, hints);
      assertThat(published(facts).time().toInstant()).isEqualTo(time);
      assertThat(facts.heading().headline()).isEqualTo("Title");
      assertThat(facts.credit().authors()).containsExactly("Ann Writer");
      assertThat(facts.credit().publisher()).isEqualTo("Post");
      assertThat(facts.provenance()).containsEntry("published", Origin.SITEMAP);
    }
  }

  @Nested
  class Authors {

    @Test
    void followsReferencesInTheGraph() {
      Facts facts =
          read(
              """
              <script type="application/ld+json">{"@graph":[
              {"@type":"Article","headline":"Harbour","author":{"@id":"#ann"}},
              {"@type":"Person","@id":"#ann","name":"Ann Writer"}]}</script>
              """);
      assertThat(facts.credit().authors()).containsExactly("Ann Writer");
      assertThat(facts.provenance()).containsEntry("authors", Origin.JSON_LD);
    }

    @Test
    void namesNoAgencyDeskAddressOrHandle() {
      Facts facts =
          read(
              """
              <meta property="og:site_name" content="The Example Post">
              <script type="application/ld+json">{"@type":"Article","author":[
              "Reuters","Post Staff","desk@post.example","@post","The Example Post",
              {"@type":"Organization","name":"AFP"},"Ann Writer"]}</script>
              """);
      assertThat(facts.credit().authors()).containsExactly("Ann Writer");
    }

    @Test
    void completesStructuredDataFromTheByline() {
      Facts facts =
          read(
              """
              <meta name="author" content="Ann Quill"><h1>Harbour</h1>
              <div class="byline">By <a href="/a">Ann Quill</a>,
                <a href="/b">Bob O'Reporter</a> | Post News</div>
              """);
      assertThat(facts.credit().authors()).containsExactly("Ann Quill", "Bob O'Reporter");
      assertThat(facts.credit().byline()).startsWith("By Ann Quill");
    }

    @Test
    void takesNoNamesFromCommentsAndOtherArticles() {
      Facts facts =
          read(
              "<h1>Harbour</h1>"
                  + "<p>text</p>".repeat(200)
                  + "<div class='comments'><span class='author'>Carl Commenter</span></div>");
      assertThat(facts.credit().authors()).isEmpty();
    }

    @Test
    void readsMicrodata() {
      Facts facts =
          read(
              """
              <div itemscope itemtype="https://schema.org/NewsArticle">
              <h1 itemprop="headline">El puerto reabre</h1>
              <p itemprop="author" itemscope itemtype="https://schema.org/Person">
              Por <span itemprop="name">Ana Escritora</span>, corresponsal</p>
              <meta itemprop="datePublished" content="2024-05-04T19:30+02:00"></div>
              """,
              "es");
      assertThat(facts.credit().authors()).containsExactly("Ana Escritora");
      assertThat(published(facts).time()).hasToString("2024-05-04T19:30+02:00");
      assertThat(facts.provenance()).containsEntry("authors", Origin.MICRODATA);
    }

    @Test
    void readsRdfa() {
      Facts facts =
          read("<h1 property='schema:headline'>A</h1><b property='schema:author'>Ann Writer</b>");
      assertThat(facts.credit().authors()).containsExactly("Ann Writer");
      assertThat(facts.provenance()).containsEntry("authors", Origin.RDFA);
    }
  }

  @Nested
  class Terms {

    @Test
    void collectsEveryReservation() {
      String markup =
          "<meta name='robots' content='max-image-preview:large, NOAI'>"
              + "<meta name='tdm-reservation' content='1'>";
      Map<String, List<String>> headers =
          Map.of("x-robots-tag", List.of("otherbot: noarchive", "noimageai"));
      Html page = new Html(markup, ADDRESS, FETCHED, headers, Hints.NONE);
      assertThat(new FactReader().read(Jsoup.parse(markup), page).access().optOut())
          .containsExactlyInAnyOrder("tdmrep", "noai", "noimageai", "robots-noarchive");
    }

    @Test
    void refusesCanonicalAddressesOfOtherSitesAndOfTheHomePage() {
      assertThat(canonical("https://elsewhere.example/a")).isEqualTo(ADDRESS);
      assertThat(canonical("https://www.post.example/")).isEqualTo(ADDRESS);
      assertThat(canonical("javascript:alert(1)")).isEqualTo(ADDRESS);
      assertThat(canonical("http://[broken")).isEqualTo(ADDRESS);
      assertThat(canonical("//m.post.example/harbour"))
          .isEqualTo(URI.create("https://m.post.example/harbour"));
    }

    @Test
    void saysWhetherTheArticleIsFree() {
      assertThat(free("\"False\"")).isFalse();
      assertThat(free("true")).isTrue();
      assertThat(free("\"perhaps\"")).isNull();
    }

    private static @Nullable URI canonical(String address) {
      return read("<link rel='canonical' href='" + address + "'>").access().canonical();
    }

    private static @Nullable Boolean free(String value) {
      String json = "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":" + value + "}";
      return read("<script type='application/ld+json'>" + json + "</script>").access().freeAccess();
    }
  }

  @Nested
  class Labels {

    @Test
    void readsLanguageSectionAndKeywords() {
      Facts facts =
          read(
              """
              <meta property="article:section" content="Monde">
              <meta name="keywords" content="port, tempête,port">
              <meta property="og:site_name" content="Le Journal"><meta name="copyright" content="JX">
              """,
              "fr_FR");
      assertThat(facts.labels().language()).isEqualTo("fr-FR");
      assertThat(facts.labels().section()).isEqualTo("Monde");
      assertThat(facts.labels().keywords()).containsExactly("port", "tempête");
      assertThat(facts.credit().publisher()).isEqualTo("Le Journal");
      assertThat(facts.credit().copyrightHolder()).isEqualTo("JX");
    }

    @Test
    void keepsNoLeadThatAMachineCut() {
      Facts facts =
          read(
              """
              <meta name="description" content="The harbour opened again on Satur...">
              <meta property="og:description" content="Ships may enter again.">
              """);
      assertThat(facts.heading().lead()).isEqualTo("Ships may enter again.");
    }
  }

  @Nested
  class Doubts {

    @Test
    void doubtsVideosAndHomePages() {
      String video = "<script type='application/ld+json'>{\"@type\":\"VideoObject\"}</script>";
      assertThat(read(video + "<meta property='og:type' content='video.other'>").doubt())
          .isEqualTo("a video page");
      URI home = URI.create("https://www.post.example/");
      Facts facts = read("<meta property='og:type' content='website'>", home, Hints.NONE);
      assertThat(facts.doubt()).isEqualTo("a home page");
    }

    @Test
    void doubtsNoArticleThatAlsoHasAVideo() {
      String both = "[{\"@type\":\"VideoObject\"},{\"@type\":\"NewsArticle\"}]";
      assertThat(read("<script type='application/ld+json'>" + both + "</script>").doubt()).isNull();
    }
  }

  private static Published published(Facts facts) {
    return Objects.requireNonNull(facts.dates().published());
  }

  private static Facts read(String markup) {
    return read(markup, ADDRESS, Hints.NONE);
  }

  private static Facts read(String markup, String language) {
    return read("<html lang='" + language + "'>" + markup, ADDRESS, Hints.NONE);
  }

  private static Facts read(String markup, URI address, Hints hints) {
    Html page = new Html(markup, address, FETCHED, Map.of(), hints);
    return new FactReader().read(Jsoup.parse(markup), page);
  }
}
