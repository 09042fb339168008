package wirewatch.ingest.wire.dateline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.FieldOrigin;

/** Resolves a printed dateline: the year of its date, the country of its place. */
public final class DatelineResolver {
  private final YearResolver yearResolver = new YearResolver();
  private final KnownPlaces knownPlaces = KnownPlaces.shared();

  /**
   * The context in which a dateline is resolved.
   *
   * @param fetchTime time of the fetch, which resolves the year if nothing else does
   */
  public record DatelineContext(ArticleDraft draft, String language, @Nullable Instant fetchTime) {}

  /** Resolves the dateline; records in {@code provenance} the origin of its date. */
  @Nullable
  public Dateline resolve(
      @Nullable LocatedDateline found,
      DatelineContext datelineContext,
      Map<String, FieldOrigin> provenance) {
    PrintedDateline printed = found == null ? null : found.printed();
    if (printed == null) {
      return null;
    }
    PrintedDate date = printed.date();
    YearResolver.ResolvedDate day =
        date == null
            ? null
            : yearResolver.resolve(date, datelineContext.draft(), datelineContext.fetchTime());
    provenance.put("dateline", FieldOrigin.DATELINE);
    if (day != null) {
      provenance.put("dateline.date", day.origin());
    }
    String place = printed.place();
    return new Dateline(
        printed.text(),
        place,
        place == null ? null : knownPlaces.countryOf(place, datelineContext.language()),
        day == null ? null : day.date());
  }

  /** The dateline of a place that is stated without a date. */
  public Dateline ofPlace(String text, String place, String language) {
    return new Dateline(text, place, knownPlaces.countryOf(place, language), null);
  }
}
