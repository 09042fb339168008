package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.published;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PublicationDates.Precision;

class PublishedDateTest {

  @Test
  void keepsPageTimeZone() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="article:published_time" content="2024-05-03T21:15:00-05:00">
            <script type="application/ld+json">
            {"@type":"NewsArticle","datePublished":"2024-05-04T02:15:00Z"}</script>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T21:15-05:00");
    assertThat(published(pageMetadata).precision()).isEqualTo(Precision.SECOND);
    assertThat(pageMetadata.provenance()).containsEntry("published", FieldOrigin.JSON_LD);
  }

  @Test
  void detectsLocalTimeMarkedAsUtcByVisibleDay() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="article:published_time" content="2024-05-04T03:30:10+00:00">
            <script type="application/ld+json">
            {"@type":"NewsArticle","datePublished":"2024-05-03T20:30:10+00:00"}</script>
            <h1>Harbour reopens</h1><time>3 May 2024</time>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T20:30:10-07:00");
  }

  @Test
  void infersNoNonexistentOffset() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">
            {"@type":"NewsArticle","datePublished":"2024-05-03T23:55:00Z"}</script>
            <h1>Harbour reopens</h1><p>3 May 2024</p><p>4 May 2024 7:25</p>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T23:55Z");
  }

  @Test
  void prefersLiveBlogTimeToEntryTime() {
    PageMetadata pageMetadata =
        read(
            """
            <title>Harbour fire: latest</title><h1>Harbour fire: latest</h1>
            <script type="application/ld+json">
            {"@type":"LiveBlogPosting","headline":"Harbour fire: latest",
             "datePublished":"2024-05-03T08:00:00Z","liveBlogUpdate":[
             {"@type":"BlogPosting","headline":"Harbour closed after the fire",
              "datePublished":"2024-05-04T11:00:00Z","articleBody":"The harbour is closed."}]}</script>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T08:00Z");
  }

  @Test
  void readsPmAfterNarrowSpace() {
    PageMetadata pageMetadata =
        read(
            """
            <h1>Harbour reopens</h1>
            <time datetime="2024-05-03T14:23:00Z">May 3, 2024, 2:23\u202fPM</time>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T14:23Z");
  }

  @Test
  void distinguishesModifiedFromPublished() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="og:updated_time" content="2024-05-05T08:00:00+02:00">
            <h1>Hafen öffnet wieder</h1>
            <p class="datum">Aktualisiert: 5. Mai 2024, 08:00 Uhr</p>
            <p class="datum">Veröffentlicht am 4. Mai 2024, 19:30 Uhr</p>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T19:30Z");
    assertThat(published(pageMetadata).precision()).isEqualTo(Precision.MINUTE);
    assertThat(pageMetadata.dates().modified()).hasToString("2024-05-05T08:00+02:00");
  }

  @Test
  void rejectsTimesAfterFetchAndBeforeWeb() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="article:published_time" content="2031-01-01T00:00:00Z">
            <meta name="pubdate" content="1970-01-01T00:00:00Z">
            <h1>Harbour reopens</h1><span>May 4, 2024</span>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T00:00Z");
    assertThat(pageMetadata.provenance()).containsEntry("published", FieldOrigin.HTML);
  }

  @Test
  void prefersDateNearHeadline() {
    PageMetadata pageMetadata =
        read(
            """
            <ul class="related"><li><time datetime="2023-01-01">x</time> Old story</ul>
            <h1>Le port rouvre</h1><p>Publié le 4 mai 2024 à 19h30</p>
            <aside><time datetime="2022-02-02">x</time></aside>
            """,
            "fr");
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T19:30Z");
  }

  @Test
  void readsDateFromUrl() {
    URI address = URI.create("https://www.post.example/news/2024/may/04/harbour");
    PageMetadata pageMetadata = read("<h1>Harbour reopens</h1>", address, PageHints.NONE);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T00:00Z");
    assertThat(published(pageMetadata).precision()).isEqualTo(Precision.DAY);
    assertThat(pageMetadata.provenance()).containsEntry("published", FieldOrigin.URL);
  }

  @Test
  void usesListingHintsLast() {
    Instant time = Instant.parse("2024-05-04T18:30:00Z");
    PageHints pageHints =
        new PageHints(
            FieldOrigin.SITEMAP, "Title", time, List.of("Ann Writer"), "en", null, "Post", "GB");
    PageMetadata pageMetadata = read("<p>text", SamplePages.URL, pageHints);
    assertThat(published(pageMetadata).time().toInstant()).isEqualTo(time);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Title");
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
    assertThat(pageMetadata.credit().publisher()).isEqualTo("Post");
    assertThat(pageMetadata.provenance()).containsEntry("published", FieldOrigin.SITEMAP);
  }

  @Test
  void prefersVisibleDateToFileDate() {
    PageMetadata pageMetadata =
        read(
            """
            <meta name="date" content="2024-05-04T14:32:06Z"><h1>Harbour reopens</h1>
            <aside><time datetime="2024-05-02">2 May 2024</time></aside>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-02T00:00Z");
  }

  @Test
  void readsDateAfterLongWhitespace() {
    String space = "\n".repeat(150);
    PageMetadata pageMetadata =
        read("<h1>Harbour</h1><p>" + space + "Posted on May 3, 2024 by Ann</p>");
    assertThat(published(pageMetadata).time()).hasToString("2024-05-03T00:00Z");
  }

  @Test
  void distinguishesModifiedByPrecedingLabel() {
    PageMetadata pageMetadata =
        read(
            """
            <h1>Harbour</h1>
            <p><b>Updated:</b> <span><time datetime="2024-05-04">4 May 2024</time></span></p>
            <p><b>Original:</b> <span><time datetime="2024-05-02">2 May 2024</time></span></p>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-02T00:00Z");
  }

  @Test
  void readsHowToAsArticle() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">
            {"@type":"HowTo","name":"Moor a boat","datePublished":"2024-05-01"}</script>
            <h1>Moor a boat</h1>
            """);
    assertThat(published(pageMetadata).time()).hasToString("2024-05-01T00:00Z");
  }
}
