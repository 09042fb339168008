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
    WireDraft wireDraft = read("LIMA, December 30, 2019 (AP) - They met.", "2020-12-30", null);

    assertThat(date(wireDraft)).isEqualTo("2019-12-30");
    assertThat(origin(wireDraft)).isEqualTo(FieldOrigin.DATELINE);
  }

  @Test
  void publishingTimeGivesTheNearestYear() {
    WireDraft wireDraft = read(OPENING + "They met.", "2021-01-01", "2022-05-01T00:00:00Z");

    assertThat(date(wireDraft)).isEqualTo("2020-12-30");
    assertThat(origin(wireDraft)).isEqualTo(FieldOrigin.META);
  }

  @Test
  void fetchTimeGivesTheLastSuchDay() {
    WireDraft wireDraft = read(OPENING + "They met.", null, "2022-11-01T00:00:00Z");

    assertThat(date(wireDraft)).isEqualTo("2021-12-30");
    assertThat(origin(wireDraft)).isEqualTo(FieldOrigin.FETCH);
  }

  @Test
  void usesTheNewestYearOfTheText() {
    WireDraft wireDraft =
        read(OPENING + "In 2020, as in 2018, they met, and want 2,500 homes by 2030.", null, null);

    assertThat(date(wireDraft)).isEqualTo("2020-12-30");
    assertThat(origin(wireDraft)).isEqualTo(FieldOrigin.TEXT);
    assertThat(wireDraft.draft().dates().published()).isNotNull();
    assertThat(wireDraft.draft().provenance()).containsEntry("published", FieldOrigin.DATELINE);
  }

  @Test
  void leavesTheDateUnsetWithoutAnyYear() {
    WireDraft wireDraft = read(OPENING + "They met.", null, null);

    assertThat(wireDraft.dateline()).isNotNull().extracting("place").isEqualTo("LIMA");
    assertThat(date(wireDraft)).isNull();
    assertThat(wireDraft.draft().dates().published()).isNull();
  }

  @Test
  void ignoresImpossibleDates() {
    assertThat(date(read("LIMA, February 30, 2021 (AP) - They met.", null, null))).isNull();
  }

  private static @Nullable String date(WireDraft wireDraft) {
    LocalDate date = wireDraft.dateline() == null ? null : wireDraft.dateline().date();
    return date == null ? null : date.toString();
  }

  private static @Nullable FieldOrigin origin(WireDraft wireDraft) {
    return wireDraft.draft().provenance().get("dateline.date");
  }

  private WireDraft read(String paragraph, @Nullable String published, @Nullable String fetched) {
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
