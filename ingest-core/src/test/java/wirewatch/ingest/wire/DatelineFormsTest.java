package wirewatch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.text.PlainTextReader;

class DatelineFormsTest {
  private final PlainTextReader texts = new PlainTextReader();
  private final WireReader wires = new WireReader();

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "openings.csv", numLinesToSkip = 1, maxCharsPerColumn = 4000)
  void readsEveryDatelineForm(ArgumentsAccessor row) {
    WireDraft wireDraft = wires.read(draft(text(row, 2), text(row, 1)), text(row, 0), null);

    Dateline dateline = wireDraft.dateline();
    assertThat(dateline == null ? "" : orEmpty(dateline.place())).isEqualTo(text(row, 3));
    assertThat(dateline == null ? "" : orEmpty(dateline.countryIsoCode())).isEqualTo(text(row, 4));
    assertThat(dateline == null ? "" : orEmpty(dateline.date())).isEqualTo(text(row, 5));
    assertThat(String.join("|", wireDraft.draft().credit().syndication())).isEqualTo(text(row, 6));
    assertThat(String.join("\n", wireDraft.draft().paragraphs())).isEqualTo(text(row, 7));
  }

  private ArticleDraft draft(String text, String published) {
    ArticleDraft read = texts.read(PlainText.of(text, (URI) null, null));
    OffsetDateTime day =
        OffsetDateTime.of(LocalDate.parse(published), LocalTime.NOON, ZoneOffset.UTC);
    return new ArticleDraft(
        read.heading(),
        read.paragraphs(),
        read.credit(),
        new PublicationDates(
            new PublicationDates.PublicationTime(day, PublicationDates.Precision.MINUTE), null),
        Classification.NONE,
        new PageAccess(null, null, null, List.of()),
        Map.of("published", FieldOrigin.META));
  }

  private static String text(ArgumentsAccessor row, int column) {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
