package wirewatch.ingest.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Origin;

/**
 * Completes a printed date with a year: its own, from the nearest day to the publishing time, from
 * the last such day before the fetch, else from the newest year that the text itself names.
 */
final class YearResolver {
  private static final int FUTURE_DAYS = 2;

  private final NamedYears years = new NamedYears();

  /** A complete date and the origin of its year. */
  record Resolved(LocalDate date, Origin origin) {}

  @Nullable Resolved resolve(PrintedDate printed, Draft draft, @Nullable Instant fetched) {
    Integer year = printed.year();
    if (year != null) {
      return resolved(printed.in(year), Origin.DATELINE);
    }
    Dates.Published published = draft.dates().published();
    if (published != null) {
      Origin origin = draft.provenance().getOrDefault("published", Origin.HTML);
      return resolved(printed.nearest(published.time().toLocalDate()), origin);
    }
    if (fetched != null) {
      return resolved(before(printed, fetched), Origin.FETCH);
    }
    Integer named = years.newest(texts(draft));
    return named == null ? null : resolved(printed.in(named), Origin.TEXT);
  }

  private static @Nullable LocalDate before(PrintedDate printed, Instant fetched) {
    LocalDate day = fetched.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate nearest = printed.nearest(day);
    if (nearest == null || !isFuture(nearest, day)) {
      return nearest;
    }
    return printed.month() == null
        ? printed.nearest(day.minusMonths(1))
        : printed.in(nearest.getYear() - 1);
  }

  private static boolean isFuture(LocalDate date, LocalDate day) {
    return date.isAfter(day.plusDays(FUTURE_DAYS));
  }

  private static @Nullable Resolved resolved(@Nullable LocalDate date, Origin origin) {
    return date == null ? null : new Resolved(date, origin);
  }

  private static List<String> texts(Draft draft) {
    List<String> texts = new ArrayList<>();
    String headline = draft.heading().headline();
    String lead = draft.heading().lead();
    texts.add(headline == null ? "" : headline);
    texts.add(lead == null ? "" : lead);
    texts.addAll(draft.paragraphs());
    return texts;
  }
}
