package wirewatch.ingest.wire;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Origin;

/** Reads the wire structure of a draft: dateline, credit, status. */
public final class WireReader {
  private final Datelines datelines = new Datelines();
  private final YearResolver years = new YearResolver();
  private final Countries countries = new Countries();
  private final CreditReader credits = new CreditReader(Agencies.shared());
  private final TailReader tails = new TailReader(Agencies.shared());
  private final StatusReader statuses = new StatusReader();

  /**
   * Takes dateline, credit and marks out of the draft's text and into their own fields.
   *
   * @param language BCP 47 of the text
   * @param fetched resolves a dateline's year where nothing else does
   */
  public WireCopy read(Draft draft, String language, @Nullable Instant fetched) {
    TailReader.Trimmed trimmed = tails.read(draft.paragraphs());
    StatusReader.Marked marked = statuses.read(draft.heading().headline(), trimmed.paragraphs());
    FoundDateline found = datelines.find(marked.paragraphs(), language);
    Map<String, Origin> provenance = new HashMap<>(draft.provenance());
    Dateline dateline = found == null ? null : dateline(found, draft, fetched, provenance);
    Credit credit = credits.read(draft, found, trimmed, provenance);
    Draft clean =
        new Draft(
            heading(draft.heading(), marked.headline()),
            found == null ? marked.paragraphs() : withoutDateline(marked.paragraphs(), found),
            credit,
            dates(draft.dates(), dateline, provenance),
            draft.labels(),
            draft.access(),
            provenance);
    return new WireCopy(clean, dateline, marked.status());
  }

  private Dateline dateline(
      FoundDateline found, Draft draft, @Nullable Instant fetched, Map<String, Origin> provenance) {
    PrintedDateline printed = found.printed();
    YearResolver.Resolved day =
        printed.date() == null ? null : years.resolve(printed.date(), draft, fetched);
    provenance.put("dateline", Origin.DATELINE);
    if (day != null) {
      provenance.put("dateline.date", day.origin());
    }
    return new Dateline(
        printed.text(),
        printed.place(),
        countries.of(printed.place()),
        day == null ? null : day.date());
  }

  private static Heading heading(Heading heading, @Nullable String headline) {
    return new Heading(headline, heading.alternativeHeadline(), heading.lead());
  }

  /** A dateline's date stands in for a publishing time that nothing else gave. */
  private static Dates dates(
      Dates dates, @Nullable Dateline dateline, Map<String, Origin> provenance) {
    if (dates.published() != null || dateline == null || dateline.date() == null) {
      return dates;
    }
    OffsetDateTime day = OffsetDateTime.of(dateline.date(), LocalTime.MIDNIGHT, ZoneOffset.UTC);
    provenance.put("published", Origin.DATELINE);
    return new Dates(new Dates.Published(day, Dates.Precision.DAY), dates.modified());
  }

  private static List<String> withoutDateline(List<String> paragraphs, FoundDateline found) {
    List<String> clean = new ArrayList<>(paragraphs);
    if (found.after().isEmpty()) {
      clean.remove(found.paragraph());
    } else {
      clean.set(found.paragraph(), found.after());
    }
    if (!found.before().isEmpty() && !Captions.isCaption(found.before())) {
      clean.add(found.paragraph(), found.before());
    }
    return clean;
  }
}
