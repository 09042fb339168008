package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.fact.Pages.published;
import static wirewatch.ingest.page.fact.Pages.read;

import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Origin;

class AuthorJudgeTest {

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
  void ignoresAgenciesStaffEmailsAndHandles() {
    Facts facts =
        read(
            """
            <meta property="og:site_name" content="The Example Post">
            <script type="application/ld+json">{"@type":"Article","author":[
            "Reuters","Post Staff","desk@post.example","@post","Newsdesk",
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
  void ignoresNamesInCommentsAndOtherArticles() {
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

  @Test
  void selectsSigningOrganisation() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour",
            "author":{"@type":"Organization","name":"Example24 Redaktion"}}</script>
            """);
    assertThat(facts.credit().authors()).containsExactly("Example24 Redaktion");
    assertThat(facts.provenance()).containsEntry("authors", Origin.JSON_LD);
  }

  @Test
  void listsPeopleBeforeOrganisation() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","author":[
            {"@type":"Organization","name":"Example Online"},
            {"@type":"Person","name":"Ann Writer"}]}</script>
            """);
    assertThat(facts.credit().authors()).containsExactly("Ann Writer", "Example Online");
  }

  @Test
  void removesAgencyFromSharedSignature() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">
            {"@type":"NewsArticle","author":"L'Exemple et AFP"}</script>
            """);
    assertThat(facts.credit().authors()).containsExactly("L'Exemple");
    Facts placed =
        read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","author":"AFP, Exampleton"}
            </script>
            """);
    assertThat(placed.credit().authors()).isEmpty();
  }

  @Test
  void ignoresOrganisationsInMetaElements() {
    Facts facts = read("<meta name=author content='Example Publishing Software'><h1>Harbour</h1>");
    assertThat(facts.credit().authors()).isEmpty();
  }

  @Test
  void acceptsPersonAlsoTypedAsOrganisation() {
    Facts facts =
        read(
            """
            <script type="application/ld+json">{"@type":"Article","headline":"Harbour",
            "author":{"@type":["Person","Organization"],"name":"Ann Writer"}}</script>
            """);
    assertThat(facts.credit().authors()).containsExactly("Ann Writer");
  }

  @Test
  void readsPseudonymFromShortByline() {
    Facts facts = read("<h1>Harbour</h1><p class=byline>von <a rel=author>hafenkater</a></p>");
    assertThat(facts.credit().authors()).containsExactly("hafenkater");
    assertThat(read("<h1>Harbour</h1><p class=byline>by admin</p>").credit().authors()).isEmpty();
  }

  @Test
  void readsBylineWithoutClass() {
    Facts facts =
        read(
            """
            <h1>Harbour</h1><p>By <a href="/a">Ann Writer</a>, harbour reporter</p>
            <p>By noon the harbour was full, Bob Skipper said, and nobody was let in.</p>
            """);
    assertThat(facts.credit().authors()).containsExactly("Ann Writer");
    assertThat(
            read("<h1>Harbour</h1><p>By noon the harbour was full, Bob Skipper said.</p>")
                .credit()
                .authors())
        .isEmpty();
  }

  @Test
  void ignoresLinksNextToDeclaredAuthor() {
    Facts facts =
        read(
            """
            <meta name="author" content="Ann Quill"><h1>Harbour</h1>
            <div class="author-box"><a>Ann Quill</a><p>studied at the</p>
              <a>Harbour College</a><p>and keeps, since she was a child, three boats.</p></div>
            """);
    assertThat(facts.credit().authors()).containsExactly("Ann Quill");
  }
}
