package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.published;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.FieldOrigin;

class HeadlineSelectorTest {

  @Test
  void keepsSuffixPresentInHeading() {
    PageMetadata pageMetadata =
        read(
            """
            <title>New phones in July: date and prices – what we expect</title>
            <meta property="og:title" content="New phones in July: date and prices – what we expect">
            <h1>New phones in July: date and prices – what we expect</h1>
            """);
    assertThat(pageMetadata.heading().headline())
        .isEqualTo("New phones in July: date and prices – what we expect");
  }

  @Test
  void prefersConfirmedHeadingToSocialTitle() {
    PageMetadata pageMetadata =
        read(
            """
            <title>Harbour reopens after storm - The Example Post</title>
            <meta property="og:title" content="You won't believe what the storm left">
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Harbour reopens after storm"}</script>
            <h1><a href="/">The Example Post</a></h1><h1>Harbour reopens after storm</h1>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Harbour reopens after storm");
    assertThat(pageMetadata.provenance()).containsEntry("headline", FieldOrigin.HTML);
  }

  @Test
  void ignoresJsonLdOfOtherArticle() {
    PageMetadata pageMetadata =
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
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T00:00Z");
  }

  @Test
  void removesKickerMissingInStructuredData() {
    PageMetadata pageMetadata =
        read(
            """
            <title>Hafen öffnet nach Sturm wieder - Beispielblatt</title>
            <meta property="og:title" content="Hafen öffnet nach Sturm wieder">
            <h1><span class="kicker">Küste:</span><span>Hafen öffnet nach Sturm wieder</span></h1>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Hafen öffnet nach Sturm wieder");
  }

  @Test
  void stripsSiteNameFromTitleWithoutSpaces() {
    PageMetadata pageMetadata = read("<title>嵐のあと港が再開、市長が会見で発表-例新聞</title><p>本文");
    assertThat(pageMetadata.heading().headline()).isEqualTo("嵐のあと港が再開、市長が会見で発表");
  }

  @Test
  void selectsConfirmedSecondLevelHeading() {
    PageMetadata pageMetadata =
        read(
            """
            <title>El puerto reabre tras la tormenta | Diario</title>
            <h1>Noticias</h1><h2>Más leídas</h2><h2>El puerto reabre tras la tormenta</h2>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("El puerto reabre tras la tormenta");
  }

  @Test
  void returnsNullWithoutHeadline() {
    assertThat(read("<p>Only text</p>").heading().headline()).isNull();
  }

  @Test
  void removesKickerInsideHeading() {
    PageMetadata pageMetadata =
        read(
            """
            <h1><span class="title__overline">Storm on the coast</span><span> - </span>
            <span>Harbour reopens to ferries</span></h1>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Harbour reopens to ferries");
  }

  @Test
  void keepsKickerFollowedByColon() {
    PageMetadata pageMetadata =
        read("<h1><span class='kicker'>Ferries back</span>: Harbour reopens after storm</h1>");
    assertThat(pageMetadata.heading().headline())
        .isEqualTo("Ferries back: Harbour reopens after storm");
  }

  @Test
  void selectsSubheadingDeclaredAsHeadline() {
    PageMetadata pageMetadata =
        read(
            """
            <title>Storm, harbour, ferries: what you should know</title>
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Calm after the storm"}</script>
            <hgroup><h1>Storm, harbour, ferries: what you should know</h1>
            <h2>Calm after the storm</h2></hgroup>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Calm after the storm");
  }

  @Test
  void selectsMicrodataSubheadingConfirmedBySocialTitle() {
    PageMetadata pageMetadata =
        read(
            """
            <title>How large is the fleet of Vardby? - The Example Post</title>
            <meta property="og:title" content="Six figures that show the fleet's size">
            <div class="breadcrumbs"><h1>How large is the fleet of Vardby?</h1></div>
            <h2 itemprop="headline">Six figures that show the fleet's size</h2>
            """);
    assertThat(pageMetadata.heading().headline())
        .isEqualTo("Six figures that show the fleet's size");
  }

  @Test
  void prefersDeclaredHeadlineToPageTitle() {
    PageMetadata pageMetadata =
        read(
            """
            <title>News - Harbour Institute</title>
            <meta property="og:title" content="It is the first tide that counts">
            <h1>News</h1><h1>It is the first tide that counts</h1>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("It is the first tide that counts");
  }

  @Test
  void removesKickerInsideMicrodataHeadline() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Three boats and a pyramid"}</script>
            <h1 itemprop="headline"><b>Unit of the week</b> Three boats and a pyramid</h1>
            """);
    assertThat(pageMetadata.heading().headline()).isEqualTo("Three boats and a pyramid");
  }
}
