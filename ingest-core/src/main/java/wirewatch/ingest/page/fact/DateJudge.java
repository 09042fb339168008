package wirewatch.ingest.page.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;

/** Selects the publishing and modification times of a page. */
public final class DateJudge {
  private static final int FIRST_YEAR = 1990;
  private static final int BESIDE = 50;
  private static final int NEAR = 100;
  private static final Duration AHEAD = Duration.ofHours(26);
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of("uk", "au", "nz", "ie", "in", "za", "pk", "ng", "ke", "gh", "eu", "my", "sg", "mt");

  private final Html page;
  private final Sight elements;
  private final Clues candidates;
  private final DateText dates;

  public DateJudge(Html page, Sight elements, Clues candidates, String language) {
    this.page = page;
    this.elements = elements;
    this.candidates = candidates;
    this.dates = new DateText(language, isMonthFirst(page, language));
  }

  /** A candidate time and its origin. */
  public record Stated(Moment moment, Origin origin) {}

  public @Nullable Stated published() {
    List<Stated> all = new ArrayList<>();
    addClues(Field.PUBLISHED, all);
    List<Visible.Shown> shown = new Visible(elements, dates).all();
    addShown(shown, 0, BESIDE, all);
    addClues(Field.DATED, all);
    addShown(shown, BESIDE, NEAR, all);
    LocalDate inAddress = AddressDate.read(page.address());
    if (inAddress != null) {
      add(all, new Moment(inAddress, null, null, false), Origin.URL);
    }
    Hints hints = page.hints();
    if (hints.published() != null) {
      add(all, Moment.ofEpochMillis(hints.published().toEpochMilli()), hints.origin());
    }
    addShown(shown, NEAR, Integer.MAX_VALUE, all);
    return all.isEmpty() ? null : Zoning.settle(refined(all), all);
  }

  private void addShown(List<Visible.Shown> shown, int from, int to, List<Stated> all) {
    for (Visible.Shown date : shown) {
      if (date.cost() >= from && date.cost() < to) {
        add(all, date.moment(), Origin.HTML);
      }
    }
  }

  /** The first modification time that is not before publication, in the page's own zone. */
  public @Nullable Stated modified(@Nullable Stated published) {
    List<Stated> all = new ArrayList<>();
    addClues(Field.MODIFIED, all);
    for (Stated stated : all) {
      if (published == null) {
        return stated;
      }
      ZoneOffset zone = published.moment().at().getOffset();
      boolean utc = ZoneOffset.UTC.equals(stated.moment().offset());
      Moment moment = utc ? stated.moment().in(zone) : stated.moment();
      if (!moment.at().isBefore(published.moment().at())) {
        return new Stated(moment, stated.origin());
      }
    }
    return null;
  }

  /** The first candidate, with the time of day of the next one for the same day. */
  private static Stated refined(List<Stated> all) {
    Stated first = all.get(0);
    for (Stated other : all) {
      if (first.moment().isDay() && !other.moment().isDay()) {
        first = new Stated(first.moment().refinedBy(other.moment()), first.origin());
      }
    }
    return first;
  }

  private void addClues(Field field, List<Stated> all) {
    for (Clue candidate : candidates.of(field, Origin.JSON_LD)) {
      add(all, dates.find(candidate.text()), candidate.origin());
    }
    for (Clue candidate : candidates.of(field)) {
      if (candidate.origin() != Origin.JSON_LD) {
        add(all, dates.find(candidate.text()), candidate.origin());
      }
    }
  }

  private void add(List<Stated> all, @Nullable Moment moment, Origin origin) {
    if (moment != null && isPossible(moment)) {
      all.add(new Stated(moment, origin));
    }
  }

  /** Whether the time is neither older than the web nor after the fetch. */
  private boolean isPossible(Moment moment) {
    Instant fetched = page.fetched();
    return moment.day().getYear() >= FIRST_YEAR
        && (fetched == null || moment.at().toInstant().isBefore(fetched.plus(AHEAD)));
  }

  private static boolean isMonthFirst(Html page, String language) {
    String host = page.address() == null ? null : page.address().getHost();
    String domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    String tag = language.toLowerCase(Locale.ROOT);
    boolean american = tag.equals("en") || tag.equals("en-us") || tag.isEmpty();
    return american && !DAY_FIRST_DOMAINS.contains(domain);
  }
}
