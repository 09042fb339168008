package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.fact.Pages.read;

import org.junit.jupiter.api.Test;

class VerdictTest {

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
  void ignoresTruncatedLead() {
    Facts facts =
        read(
            """
            <meta name="description" content="The harbour opened again on Satur...">
            <meta property="og:description" content="Ships may enter again.">
            """);
    assertThat(facts.heading().lead()).isEqualTo("Ships may enter again.");
  }
}
