package wirewatch.ingest.wire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Origin;

/** Resolves a printed dateline: the year of its date, the country of its place. */
final class DatelineReader {
  private final YearResolver years = new YearResolver();
  private final KnownPlaces places = KnownPlaces.shared();

  /**
   * The context in which a dateline is resolved.
   *
   * @param fetched time of the fetch, which resolves the year if nothing else does
   */
  record Context(Draft draft, String language, @Nullable Instant fetched) {}

  /** Resolves the dateline; records in {@code provenance} the origin of its date. */
  @Nullable Dateline read(
      @Nullable FoundDateline found, Context context, Map<String, Origin> provenance) {
    PrintedDateline printed = found == null ? null : found.printed();
    if (printed == null) {
      return null;
    }
    PrintedDate date = printed.date();
    YearResolver.Resolved day =
        date == null ? null : years.resolve(date, context.draft(), context.fetched());
    provenance.put("dateline", Origin.DATELINE);
    if (day != null) {
      provenance.put("dateline.date", day.origin());
    }
    String place = printed.place();
    return new Dateline(
        printed.text(),
        place,
        place == null ? null : places.country(place, context.language()),
        day == null ? null : day.date());
  }
}
