package wirewatch.ingest.page.metadata.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;

/** Selects the publishing and modification times of a page. */
public final class PublishingDateSelector {
  private static final int FIRST_YEAR = 1990;
  private static final int MAX_DISTANCE_BESIDE = 50;
  private static final int MAX_DISTANCE_NEAR = 100;
  private static final Duration MAX_AHEAD = Duration.ofHours(26);
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of("uk", "au", "nz", "ie", "in", "za", "pk", "ng", "ke", "gh", "eu", "my", "sg", "mt");

  private final HtmlPage page;
  private final PageElements elements;
  private final MetadataCandidates candidates;
  private final DateParser parser;

  public PublishingDateSelector(
      HtmlPage page, PageElements elements, MetadataCandidates candidates, String language) {
    this.page = page;
    this.elements = elements;
    this.candidates = candidates;
    this.parser = new DateParser(language, isMonthFirst(page, language));
  }

  /** A candidate time and its origin. */
  public record DateCandidate(PartialDateTime moment, FieldOrigin origin) {}

  public @Nullable DateCandidate selectPublished() {
    List<DateCandidate> all = new ArrayList<>();
    addDeclared(MetadataField.PUBLISHED, all);
    List<VisibleDates.VisibleDate> shown = new VisibleDates(elements, parser).findAll();
    addVisible(shown, 0, MAX_DISTANCE_BESIDE, all);
    addDeclared(MetadataField.DATED, all);
    addVisible(shown, MAX_DISTANCE_BESIDE, MAX_DISTANCE_NEAR, all);
    LocalDate inAddress = UrlDateParser.parse(page.url());
    if (inAddress != null) {
      add(all, new PartialDateTime(inAddress, null, null, false), FieldOrigin.URL);
    }
    PageHints pageHints = page.hints();
    if (pageHints.published() != null) {
      add(
          all,
          PartialDateTime.ofEpochMillis(pageHints.published().toEpochMilli()),
          pageHints.origin());
    }
    addVisible(shown, MAX_DISTANCE_NEAR, Integer.MAX_VALUE, all);
    return all.isEmpty() ? null : TimeZoneResolver.resolve(mostPrecise(all), all);
  }

  private void addVisible(
      List<VisibleDates.VisibleDate> shown, int from, int to, List<DateCandidate> all) {
    for (VisibleDates.VisibleDate date : shown) {
      if (date.cost() >= from && date.cost() < to) {
        add(all, date.moment(), FieldOrigin.HTML);
      }
    }
  }

  /** The first modification time that is not before publication, in the page's own zone. */
  public @Nullable DateCandidate selectModified(@Nullable DateCandidate published) {
    List<DateCandidate> all = new ArrayList<>();
    addDeclared(MetadataField.MODIFIED, all);
    for (DateCandidate dateCandidate : all) {
      if (published == null) {
        return dateCandidate;
      }
      ZoneOffset zone = published.moment().toOffsetDateTime().getOffset();
      boolean utc = ZoneOffset.UTC.equals(dateCandidate.moment().offset());
      PartialDateTime partialDateTime =
          utc ? dateCandidate.moment().atOffset(zone) : dateCandidate.moment();
      if (!partialDateTime.toOffsetDateTime().isBefore(published.moment().toOffsetDateTime())) {
        return new DateCandidate(partialDateTime, dateCandidate.origin());
      }
    }
    return null;
  }

  /** The first candidate, with the time of day of the next one for the same day. */
  private static DateCandidate mostPrecise(List<DateCandidate> all) {
    DateCandidate first = all.get(0);
    for (DateCandidate other : all) {
      if (first.moment().isDateOnly() && !other.moment().isDateOnly()) {
        first = new DateCandidate(first.moment().refinedBy(other.moment()), first.origin());
      }
    }
    return first;
  }

  private void addDeclared(MetadataField metadataField, List<DateCandidate> all) {
    for (MetadataCandidate candidate : candidates.forField(metadataField, FieldOrigin.JSON_LD)) {
      add(all, parser.findFirst(candidate.text()), candidate.origin());
    }
    for (MetadataCandidate candidate : candidates.forField(metadataField)) {
      if (candidate.origin() != FieldOrigin.JSON_LD) {
        add(all, parser.findFirst(candidate.text()), candidate.origin());
      }
    }
  }

  private void add(
      List<DateCandidate> all, @Nullable PartialDateTime partialDateTime, FieldOrigin fieldOrigin) {
    if (partialDateTime != null && isPlausible(partialDateTime)) {
      all.add(new DateCandidate(partialDateTime, fieldOrigin));
    }
  }

  /** Whether the time is neither older than the web nor after the fetch. */
  private boolean isPlausible(PartialDateTime partialDateTime) {
    Instant fetched = page.fetchedAt();
    return partialDateTime.day().getYear() >= FIRST_YEAR
        && (fetched == null
            || partialDateTime.toOffsetDateTime().toInstant().isBefore(fetched.plus(MAX_AHEAD)));
  }

  private static boolean isMonthFirst(HtmlPage page, String language) {
    String host = page.url() == null ? null : page.url().getHost();
    String domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    String tag = language.toLowerCase(Locale.ROOT);
    boolean american = tag.equals("en") || tag.equals("en-us") || tag.isEmpty();
    return american && !DAY_FIRST_DOMAINS.contains(domain);
  }
}
