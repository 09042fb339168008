package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.fact.Pages.published;
import static wirewatch.ingest.page.fact.Pages.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Dates.Precision;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

class DateJudgeTest {

  @Test
  void keepsPageTimeZone() {
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
  void detectsLocalTimeMarkedAsUtcByVisibleDay() {
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
  void infersNoNonexistentOffset() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">
            {"@type":"NewsArticle","datePublished":"2024-05-03T23:55:00Z"}</script>
            <h1>Harbour reopens</h1><p>3 May 2024</p><p>4 May 2024 7:25</p>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-03T23:55Z");
  }

  @Test
  void prefersLiveBlogTimeToEntryTime() {
    Facts facts =
        read(
            """
            <title>Harbour fire: latest</title><h1>Harbour fire: latest</h1>
            <script type="application/ld+json">
            {"@type":"LiveBlogPosting","headline":"Harbour fire: latest",
             "datePublished":"2024-05-03T08:00:00Z","liveBlogUpdate":[
             {"@type":"BlogPosting","headline":"Harbour closed after the fire",
              "datePublished":"2024-05-04T11:00:00Z","articleBody":"The harbour is closed."}]}</script>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-03T08:00Z");
  }

  @Test
  void readsPmAfterNarrowSpace() {
    Facts facts =
        read(
            """
            <h1>Harbour reopens</h1>
            <time datetime="2024-05-03T14:23:00Z">May 3, 2024, 2:23\u202fPM</time>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-03T14:23Z");
  }

  @Test
  void distinguishesModifiedFromPublished() {
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
  void rejectsTimesAfterFetchAndBeforeWeb() {
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
  void prefersDateNearHeadline() {
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
  void readsDateFromUrl() {
    URI address = URI.create("https://www.post.example/news/2024/may/04/harbour");
    Facts facts = read("<h1>Harbour reopens</h1>", address, Hints.NONE);
    assertThat(published(facts).time()).hasToString("2024-05-04T00:00Z");
    assertThat(published(facts).precision()).isEqualTo(Precision.DAY);
    assertThat(facts.provenance()).containsEntry("published", Origin.URL);
  }

  @Test
  void usesListingHintsLast() {
    Instant time = Instant.parse("2024-05-04T18:30:00Z");
    Hints hints =
        new Hints(Origin.SITEMAP, "Title", time, List.of("Ann Writer"), "en", null, "Post", "GB");
    Facts facts = read("<p>text", Pages.ADDRESS, hints);
    assertThat(published(facts).time().toInstant()).isEqualTo(time);
    assertThat(facts.heading().headline()).isEqualTo("Title");
    assertThat(facts.credit().authors()).containsExactly("Ann Writer");
    assertThat(facts.credit().publisher()).isEqualTo("Post");
    assertThat(facts.provenance()).containsEntry("published", Origin.SITEMAP);
  }

  @Test
  void prefersVisibleDateToFileDate() {
    Facts facts =
        read(
            """
            <meta name="date" content="2024-05-04T14:32:06Z"><h1>Harbour reopens</h1>
            <aside><time datetime="2024-05-02">2 May 2024</time></aside>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-02T00:00Z");
  }

  @Test
  void readsDateAfterLongWhitespace() {
    String space = "\n".repeat(150);
    Facts facts = read("<h1>Harbour</h1><p>" + space + "Posted on May 3, 2024 by Ann</p>");
    assertThat(published(facts).time()).hasToString("2024-05-03T00:00Z");
  }

  @Test
  void distinguishesModifiedByPrecedingLabel() {
    Facts facts =
        read(
            """
            <h1>Harbour</h1>
            <p><b>Updated:</b> <span><time datetime="2024-05-04">4 May 2024</time></span></p>
            <p><b>Original:</b> <span><time datetime="2024-05-02">2 May 2024</time></span></p>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-02T00:00Z");
  }

  @Test
  void readsHowToAsArticle() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">
            {"@type":"HowTo","name":"Moor a boat","datePublished":"2024-05-01"}</script>
            <h1>Moor a boat</h1>
            """);
    assertThat(published(facts).time()).hasToString("2024-05-01T00:00Z");
  }
}
