package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;

class DatelineYearTest {
  private static final String OPENING = "LIMA, December 30 (AP) - ";

  private final WireReader wires = new WireReader();

  @Test
  void keepsThePrintedYear() {
    WireCopy copy = read("LIMA, December 30, 2019 (AP) - They met.", "2020-12-30", null);

    assertThat(date(copy)).isEqualTo("2019-12-30");
    assertThat(origin(copy)).isEqualTo(FieldOrigin.DATELINE);
  }

  @Test
  void publishingTimeGivesTheNearestYear() {
    WireCopy copy = read(OPENING + "They met.", "2021-01-01", "2022-05-01T00:00:00Z");

    assertThat(date(copy)).isEqualTo("2020-12-30");
    assertThat(origin(copy)).isEqualTo(FieldOrigin.META);
  }

  @Test
  void fetchTimeGivesTheLastSuchDay() {
    WireCopy copy = read(OPENING + "They met.", null, "2022-11-01T00:00:00Z");

    assertThat(date(copy)).isEqualTo("2021-12-30");
    assertThat(origin(copy)).isEqualTo(FieldOrigin.FETCH);
  }

  @Test
  void usesTheNewestYearOfTheText() {
    WireCopy copy =
        read(OPENING + "In 2020, as in 2018, they met, and want 2,500 homes by 2030.", null, null);

    assertThat(date(copy)).isEqualTo("2020-12-30");
    assertThat(origin(copy)).isEqualTo(FieldOrigin.TEXT);
    assertThat(copy.draft().dates().published()).isNotNull();
    assertThat(copy.draft().provenance()).containsEntry("published", FieldOrigin.DATELINE);
  }

  @Test
  void leavesTheDateUnsetWithoutAnyYear() {
    WireCopy copy = read(OPENING + "They met.", null, null);

    assertThat(copy.dateline()).isNotNull().extracting("place").isEqualTo("LIMA");
    assertThat(date(copy)).isNull();
    assertThat(copy.draft().dates().published()).isNull();
  }

  @Test
  void ignoresImpossibleDates() {
    assertThat(date(read("LIMA, February 30, 2021 (AP) - They met.", null, null))).isNull();
  }

  private static @Nullable String date(WireCopy copy) {
    LocalDate date = copy.dateline() == null ? null : copy.dateline().date();
    return date == null ? null : date.toString();
  }

  private static @Nullable FieldOrigin origin(WireCopy copy) {
    return copy.draft().provenance().get("dateline.date");
  }

  private WireCopy read(String paragraph, @Nullable String published, @Nullable String fetched) {
    PublicationDates publicationDates =
        published == null
            ? PublicationDates.NONE
            : new PublicationDates(
                new PublicationDates.PublicationTime(
                    OffsetDateTime.parse(published + "T12:00:00Z"),
                    PublicationDates.Precision.MINUTE),
                null);
    ArticleDraft articleDraft =
        new ArticleDraft(
            Heading.NONE,
            List.of(paragraph),
            Credit.NONE,
            publicationDates,
            Classification.NONE,
            PageAccess.NONE,
            published == null ? Map.of() : Map.of("published", FieldOrigin.META));
    return wires.read(articleDraft, "en", fetched == null ? null : Instant.parse(fetched));
  }
}
