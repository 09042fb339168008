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
    WireCopy copy = read(printed, "Ministers met on Monday.");

    assertThat(copy.draft().heading().headline()).isEqualTo(headline);
    assertThat(copy.status()).isEqualTo(new WireStatus(urgency, pubStatus, update));
  }

  @Test
  void readsAndRemovesNotesAboveTheCopy() {
    WireCopy copy = read("Ministers meet", "(Corrects date in second paragraph)", "Ministers met.");

    assertThat(copy.status().update()).isEqualTo("correction");
    assertThat(copy.draft().paragraphs()).containsExactly("Ministers met.");
  }

  @Test
  void readsNoteBeforeTheDateline() {
    WireCopy copy = read("Ministers meet", "(Adds detail) PARIS, Dec 7 (Reuters) - Ministers met.");

    assertThat(copy.status().update()).isEqualTo("update");
    assertThat(copy.draft().paragraphs()).containsExactly("Ministers met.");
  }

  @Test
  void marksEmbargoedCopyAsWithheld() {
    WireCopy copy = read("Ministers meet", "EMBARGOED UNTIL 1200 GMT, MONDAY", "Ministers met.");

    assertThat(copy.status().pubStatus()).isEqualTo("withheld");
  }

  @Test
  void readsMarkerOnItsOwnLine() {
    WireCopy copy = read("Ministers meet", "*** FLASH ***", "Ministers met.");

    assertThat(copy.status().urgency()).isEqualTo(1);
    assertThat(copy.draft().paragraphs()).containsExactly("Ministers met.");
  }

  private WireCopy read(String headline, String... paragraphs) {
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
