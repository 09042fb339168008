package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.ReportedDesignation;
import wirewatch.screening.designation.Designation;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.match.Hit;

class ScreenedFieldsTest {
  private static final Hit HIT =
      new Hit(
          "clients",
          "3f2a9c11d0e4",
          "c-17",
          "BULGANOV, Arkady",
          "Arkady Bulganov",
          "reordered",
          0.76,
          new Hit.Place(Hit.Field.HEADLINE, 3, 18, 0, 24),
          new Hit.Evidence(List.of("2 of 2 words"), List.of("the name goes on")));

  @Test
  void namesTheFieldsOfListedNamesAsTheCrawlerDoes() {
    Map<String, Object> fields = ScreenedFields.of(HIT);
    assertThat(ListedMention.of(fields).toFields()).isEqualTo(fields);
  }

  @Test
  void namesTheFieldsOfDesignationsAsTheCrawlerDoes() {
    Designation found =
        new DesignationFinder()
            .find("The U.S. Treasury on Monday sanctioned the banker Arkady Bulganov.", 2026)
            .getFirst();
    ReportedDesignation reported =
        new ReportedDesignation(
            "added",
            found.authority(),
            List.of("Arkady Bulganov"),
            "en",
            found.sentenceStart(),
            found.sentenceEnd());
    assertThat(ScreenedFields.of(found)).isEqualTo(reported.toFields());
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertThat(ScreenedFields.of(List.of(), List.of(), List.of())).isEmpty();
  }
}
