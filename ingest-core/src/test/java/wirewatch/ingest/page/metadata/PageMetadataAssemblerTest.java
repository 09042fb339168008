package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import org.junit.jupiter.api.Test;

class PageMetadataAssemblerTest {

  @Test
  void readsLanguageSectionAndKeywords() {
    PageMetadata pageMetadata =
        read(
            """
            <meta property="article:section" content="Monde">
            <meta name="keywords" content="port, tempête,port">
            <meta property="og:site_name" content="Le Journal"><meta name="copyright" content="JX">
            """,
            "fr_FR");
    assertThat(pageMetadata.labels().language()).isEqualTo("fr-FR");
    assertThat(pageMetadata.labels().section()).isEqualTo("Monde");
    assertThat(pageMetadata.labels().keywords()).containsExactly("port", "tempête");
    assertThat(pageMetadata.credit().publisher()).isEqualTo("Le Journal");
    assertThat(pageMetadata.credit().copyrightHolder()).isEqualTo("JX");
  }

  @Test
  void ignoresTruncatedLead() {
    PageMetadata pageMetadata =
        read(
            """
            <meta name="description" content="The harbour opened again on Satur...">
            <meta property="og:description" content="Ships may enter again.">
            """);
    assertThat(pageMetadata.heading().lead()).isEqualTo("Ships may enter again.");
  }
}
