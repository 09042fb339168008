package wirewatch.ingest.wire.dateline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PublicationDates;

/**
 * Completes a printed date with a year: its own, from the nearest day to the publishing time, from
 * the last such day before the fetch, else from the newest year that the text itself names.
 */
final class YearResolver {
  private static final int MAX_FUTURE_DAYS = 2;

  private final TextYears textYears = new TextYears();

  /** A complete date and the origin of its year. */
  record ResolvedDate(LocalDate date, FieldOrigin origin) {}

  @Nullable ResolvedDate resolve(
      PrintedDate printed, ArticleDraft articleDraft, @Nullable Instant fetched) {
    Integer year = printed.year();
    if (year != null) {
      return toResolvedDate(printed.inYear(year), FieldOrigin.DATELINE);
    }
    PublicationDates.PublicationTime publicationTime = articleDraft.dates().published();
    if (publicationTime != null) {
      FieldOrigin fieldOrigin =
          articleDraft.provenance().getOrDefault("published", FieldOrigin.HTML);
      return toResolvedDate(printed.nearestTo(publicationTime.time().toLocalDate()), fieldOrigin);
    }
    if (fetched != null) {
      return toResolvedDate(lastDayBefore(printed, fetched), FieldOrigin.FETCH);
    }
    Integer named = textYears.findNewest(textsOf(articleDraft));
    return named == null ? null : toResolvedDate(printed.inYear(named), FieldOrigin.TEXT);
  }

  private static @Nullable LocalDate lastDayBefore(PrintedDate printed, Instant fetched) {
    LocalDate day = fetched.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate nearest = printed.nearestTo(day);
    if (nearest == null || !isFuture(nearest, day)) {
      return nearest;
    }
    return printed.month() == null
        ? printed.nearestTo(day.minusMonths(1))
        : printed.inYear(nearest.getYear() - 1);
  }

  private static boolean isFuture(LocalDate date, LocalDate day) {
    return date.isAfter(day.plusDays(MAX_FUTURE_DAYS));
  }

  private static @Nullable ResolvedDate toResolvedDate(
      @Nullable LocalDate date, FieldOrigin fieldOrigin) {
    return date == null ? null : new ResolvedDate(date, fieldOrigin);
  }

  private static List<String> textsOf(ArticleDraft articleDraft) {
    List<String> texts = new ArrayList<>();
    String headline = articleDraft.heading().headline();
    String lead = articleDraft.heading().lead();
    texts.add(headline == null ? "" : headline);
    texts.add(lead == null ? "" : lead);
    texts.addAll(articleDraft.paragraphs());
    return texts;
  }
}
