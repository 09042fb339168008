package wirewatch.ingest.wire;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.model.WireStatus;

/** Reads the wire structure of a draft: dateline, credit, status. */
public final class WireReader {
  private final Datelines datelines = new Datelines();
  private final DatelineReader completions = new DatelineReader();
  private final CreditReader credits = new CreditReader(Agencies.shared());
  private final TailReader tails = new TailReader(Agencies.shared());
  private final StatusReader statuses = new StatusReader();
  private final Captions captions = new Captions();

  /**
   * Moves dateline, credit and markers from the draft's text to their own fields.
   *
   * @param language BCP 47 of the text
   * @param fetched time of the fetch, which resolves a dateline's year if nothing else does
   */
  public WireCopy read(Draft draft, String language, @Nullable Instant fetched) {
    TailReader.Trimmed trimmed = tails.read(draft.paragraphs());
    StatusReader.Marked marked = statuses.read(draft.heading().headline(), trimmed.paragraphs());
    FoundDateline found = datelines.find(marked.paragraphs(), language);
    Map<String, Origin> provenance = new HashMap<>(draft.provenance());
    Dateline dateline =
        completions.read(found, new DatelineReader.Context(draft, language, fetched), provenance);
    WireStatus status =
        found == null ? marked.status() : statuses.read(found.before(), marked.status());
    Credit credit = credits.read(draft, found, trimmed, provenance);
    Heading heading = draft.heading();
    Above above =
        found == null
            ? new Above(heading.lead(), marked.paragraphs())
            : Above.sort(marked.paragraphs(), found, heading, captions);
    Draft clean =
        new Draft(
            new Heading(marked.headline(), heading.alternativeHeadline(), above.lead()),
            above.paragraphs(),
            credit,
            dates(draft.dates(), dateline, provenance),
            draft.labels(),
            draft.access(),
            provenance);
    return new WireCopy(clean, dateline, status);
  }

  /** Uses the dateline's date as the publishing time if there is no other. */
  private static Dates dates(
      Dates dates, @Nullable Dateline dateline, Map<String, Origin> provenance) {
    if (dates.published() != null || dateline == null || dateline.date() == null) {
      return dates;
    }
    OffsetDateTime day = OffsetDateTime.of(dateline.date(), LocalTime.MIDNIGHT, ZoneOffset.UTC);
    provenance.put("published", Origin.DATELINE);
    return new Dates(new Dates.Published(day, Dates.Precision.DAY), dates.modified());
  }
}
