package wirewatch.ingest.wire;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;
import wirewatch.ingest.wire.agency.AgencyRegistry;
import wirewatch.ingest.wire.dateline.DatelineFinder;
import wirewatch.ingest.wire.dateline.DatelineResolver;
import wirewatch.ingest.wire.dateline.LocatedDateline;

/** Reads the wire structure of a draft: dateline, credit, status. */
public final class WireReader {
  private final DatelineFinder datelineFinder = new DatelineFinder();
  private final DatelineResolver datelineResolver = new DatelineResolver();
  private final CreditReader creditReader = new CreditReader(AgencyRegistry.shared());
  private final CopyTailReader tailReader = new CopyTailReader(AgencyRegistry.shared());
  private final WireStatusReader statusReader = new WireStatusReader();
  private final CaptionDetector captionDetector = new CaptionDetector();

  /**
   * Moves dateline, credit and markers from the draft's text to their own fields.
   *
   * @param language BCP 47 of the text
   * @param fetched time of the fetch, which resolves a dateline's year if nothing else does
   */
  public WireDraft read(ArticleDraft articleDraft, String language, @Nullable Instant fetched) {
    CopyTailReader.TrimmedCopy trimmedCopy = tailReader.removeTail(articleDraft.paragraphs());
    WireStatusReader.UnmarkedCopy unmarkedCopy =
        statusReader.read(articleDraft.heading().headline(), trimmedCopy.paragraphs());
    LocatedDateline found = datelineFinder.find(unmarkedCopy.paragraphs(), language);
    Map<String, FieldOrigin> provenance = new HashMap<>(articleDraft.provenance());
    Dateline dateline =
        datelineResolver.resolve(
            found,
            new DatelineResolver.DatelineContext(articleDraft, language, fetched),
            provenance);
    WireStatus status =
        found == null
            ? unmarkedCopy.status()
            : statusReader.read(found.textBefore(), unmarkedCopy.status());
    Credit credit = creditReader.read(articleDraft, found, trimmedCopy, provenance);
    Heading heading = articleDraft.heading();
    LeadAndBody leadAndBody =
        found == null
            ? new LeadAndBody(heading.lead(), unmarkedCopy.paragraphs())
            : LeadAndBody.separate(unmarkedCopy.paragraphs(), found, heading, captionDetector);
    ArticleDraft clean =
        new ArticleDraft(
            heading.with(unmarkedCopy.headline(), leadAndBody.lead()),
            leadAndBody.paragraphs(),
            credit,
            withDatelineDate(articleDraft.dates(), dateline, provenance),
            articleDraft.classification(),
            articleDraft.pageAccess(),
            provenance,
            articleDraft.quality());
    return new WireDraft(clean, dateline, status);
  }

  /** Uses the dateline's date as the publishing time if there is no other. */
  private static PublicationDates withDatelineDate(
      PublicationDates publicationDates,
      @Nullable Dateline dateline,
      Map<String, FieldOrigin> provenance) {
    if (publicationDates.published() != null || dateline == null || dateline.date() == null) {
      return publicationDates;
    }
    OffsetDateTime day = OffsetDateTime.of(dateline.date(), LocalTime.MIDNIGHT, ZoneOffset.UTC);
    provenance.put("published", FieldOrigin.DATELINE);
    return new PublicationDates(
        new PublicationDates.PublicationTime(day, PublicationDates.Precision.DAY),
        publicationDates.modified());
  }
}
