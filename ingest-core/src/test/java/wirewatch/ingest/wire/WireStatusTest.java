package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;

class WireStatusTest {
  private final WireReader wires = new WireReader();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "marks.csv", numLinesToSkip = 1)
  void readsAndRemovesHeadlineMarkers(
      String printed, String headline, Integer urgency, String pubStatus, String update) {
    WireDraft wireDraft = read(printed, "Ministers met on Monday.");

    assertThat(wireDraft.draft().heading().headline()).isEqualTo(headline);
    assertThat(wireDraft.status()).isEqualTo(new WireStatus(urgency, pubStatus, update));
  }

  @Test
  void readsAndRemovesNotesAboveTheCopy() {
    WireDraft wireDraft =
        read("Ministers meet", "(Corrects date in second paragraph)", "Ministers met.");

    assertThat(wireDraft.status().update()).isEqualTo("correction");
    assertThat(wireDraft.draft().paragraphs()).containsExactly("Ministers met.");
  }

  @Test
  void readsNoteBeforeTheDateline() {
    WireDraft wireDraft =
        read("Ministers meet", "(Adds detail) PARIS, Dec 7 (Reuters) - Ministers met.");

    assertThat(wireDraft.status().update()).isEqualTo("update");
    assertThat(wireDraft.draft().paragraphs()).containsExactly("Ministers met.");
  }

  @Test
  void marksEmbargoedCopyAsWithheld() {
    WireDraft wireDraft =
        read("Ministers meet", "EMBARGOED UNTIL 1200 GMT, MONDAY", "Ministers met.");

    assertThat(wireDraft.status().pubStatus()).isEqualTo("withheld");
  }

  @Test
  void readsMarkerOnItsOwnLine() {
    WireDraft wireDraft = read("Ministers meet", "*** FLASH ***", "Ministers met.");

    assertThat(wireDraft.status().urgency()).isEqualTo(1);
    assertThat(wireDraft.draft().paragraphs()).containsExactly("Ministers met.");
  }

  private WireDraft read(String headline, String... paragraphs) {
    ArticleDraft articleDraft =
        new ArticleDraft(
            new Heading(headline, null, null),
            List.of(paragraphs),
            Credit.NONE,
            PublicationDates.NONE,
            Classification.NONE,
            PageAccess.NONE,
            Map.of());
    return wires.read(articleDraft, "en", null);
  }
}
