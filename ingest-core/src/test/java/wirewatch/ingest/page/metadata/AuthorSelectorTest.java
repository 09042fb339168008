package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.published;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.FieldOrigin;

class AuthorSelectorTest {

  @Test
  void followsReferencesInTheGraph() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">{"@graph":[
            {"@type":"Article","headline":"Harbour","author":{"@id":"#ann"}},
            {"@type":"Person","@id":"#ann","name":"Ann Writer"}]}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
    assertThat(pageMetadata.provenance()).containsEntry("authors", FieldOrigin.JSON_LD);
  }

  @Test
  void ignoresAgenciesStaffEmailsAndHandles() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="og:site_name" content="The Example Post">
            <script type="application/ld+json">{"@type":"Article","author":[
            "Reuters","Post Staff","desk@post.example","@post","Newsdesk",
            {"@type":"Organization","name":"AFP"},"Ann Writer"]}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
  }

  @Test
  void completesStructuredDataFromTheByline() {
    PageMetadata pageMetadata =
        read(
            """
            <meta name="author" content="Ann Quill"><h1>Harbour</h1>
            <div class="byline">By <a href="/a">Ann Quill</a>,
              <a href="/b">Bob O'Reporter</a> | Post News</div>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Quill", "Bob O'Reporter");
    assertThat(pageMetadata.credit().byline()).startsWith("By Ann Quill");
  }

  @Test
  void ignoresNamesInCommentsAndOtherArticles() {
    PageMetadata pageMetadata =
        read(
            "<h1>Harbour</h1>"
                + "<p>text</p>".repeat(200)
                + "<div class='comments'><span class='author'>Carl Commenter</span></div>");
    assertThat(pageMetadata.credit().authors()).isEmpty();
  }

  @Test
  void readsMicrodata() {
    PageMetadata pageMetadata =
        read(
            """
            <div itemscope itemtype="https://schema.org/NewsArticle">
            <h1 itemprop="headline">El puerto reabre</h1>
            <p itemprop="author" itemscope itemtype="https://schema.org/Person">
            Por <span itemprop="name">Ana Escritora</span>, corresponsal</p>
            <meta itemprop="datePublished" content="2024-05-04T19:30+02:00"></div>
            """,
            "es");
    assertThat(pageMetadata.credit().authors()).containsExactly("Ana Escritora");
    assertThat(published(pageMetadata).time()).hasToString("2024-05-04T19:30+02:00");
    assertThat(pageMetadata.provenance()).containsEntry("authors", FieldOrigin.MICRODATA);
  }

  @Test
  void readsRdfa() {
    PageMetadata pageMetadata =
        read("<h1 property='schema:headline'>A</h1><b property='schema:author'>Ann Writer</b>");
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
    assertThat(pageMetadata.provenance()).containsEntry("authors", FieldOrigin.RDFA);
  }

  @Test
  void selectsSigningOrganisation() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour",
            "author":{"@type":"Organization","name":"Example24 Redaktion"}}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Example24 Redaktion");
    assertThat(pageMetadata.provenance()).containsEntry("authors", FieldOrigin.JSON_LD);
  }

  @Test
  void listsPeopleBeforeOrganisation() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","author":[
            {"@type":"Organization","name":"Example Online"},
            {"@type":"Person","name":"Ann Writer"}]}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer", "Example Online");
  }

  @Test
  void removesAgencyFromSharedSignature() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">
            {"@type":"NewsArticle","author":"L'Exemple et AFP"}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("L'Exemple");
    PageMetadata placed =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","author":"AFP, Exampleton"}
            </script>
            """);
    assertThat(placed.credit().authors()).isEmpty();
  }

  @Test
  void ignoresOrganisationsInMetaElements() {
    PageMetadata pageMetadata =
        read("<meta name=author content='Example Publishing Software'><h1>Harbour</h1>");
    assertThat(pageMetadata.credit().authors()).isEmpty();
  }

  @Test
  void acceptsPersonAlsoTypedAsOrganisation() {
    PageMetadata pageMetadata =
        read(
            """
            <script type="application/ld+json">{"@type":"Article","headline":"Harbour",
            "author":{"@type":["Person","Organization"],"name":"Ann Writer"}}</script>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
  }

  @Test
  void readsPseudonymFromShortByline() {
    PageMetadata pageMetadata =
        read("<h1>Harbour</h1><p class=byline>von <a rel=author>hafenkater</a></p>");
    assertThat(pageMetadata.credit().authors()).containsExactly("hafenkater");
    assertThat(read("<h1>Harbour</h1><p class=byline>by admin</p>").credit().authors()).isEmpty();
  }

  @Test
  void readsBylineWithoutClass() {
    PageMetadata pageMetadata =
        read(
            """
            <h1>Harbour</h1><p>By <a href="/a">Ann Writer</a>, harbour reporter</p>
            <p>By noon the harbour was full, Bob Skipper said, and nobody was let in.</p>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Writer");
    assertThat(
            read("<h1>Harbour</h1><p>By noon the harbour was full, Bob Skipper said.</p>")
                .credit()
                .authors())
        .isEmpty();
  }

  @Test
  void ignoresLinksNextToDeclaredAuthor() {
    PageMetadata pageMetadata =
        read(
            """
            <meta name="author" content="Ann Quill"><h1>Harbour</h1>
            <div class="author-box"><a>Ann Quill</a><p>studied at the</p>
              <a>Harbour College</a><p>and keeps, since she was a child, three boats.</p></div>
            """);
    assertThat(pageMetadata.credit().authors()).containsExactly("Ann Quill");
  }
}
