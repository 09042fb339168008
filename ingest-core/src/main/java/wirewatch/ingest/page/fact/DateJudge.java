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

/** Decides when a page was published and modified. */
final class DateJudge {
  private static final int FIRST_YEAR = 1990;
  private static final int BESIDE = 50;
  private static final int NEAR = 100;
  private static final Duration AHEAD = Duration.ofHours(26);
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of("uk", "au", "nz", "ie", "in", "za", "pk", "ng", "ke", "gh", "eu", "my", "sg", "mt");

  private final Html page;
  private final Sight sight;
  private final Clues clues;
  private final DateText dates;

  DateJudge(Html page, Sight sight, Clues clues, String language) {
    this.page = page;
    this.sight = sight;
    this.clues = clues;
    this.dates = new DateText(language, isMonthFirst(page, language));
  }

  /** A time and the place that states it. */
  record Stated(Moment moment, Origin origin) {}

  @Nullable Stated published() {
    List<Stated> all = new ArrayList<>();
    addClues(Field.PUBLISHED, all);
    List<Visible.Shown> shown = new Visible(sight, dates).all();
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

  /** The first that is not before the publishing, in the page's own zone. */
  @Nullable Stated modified(@Nullable Stated published) {
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

  /** The first, with the time of day from the next that names the same day. */
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
    for (Clue clue : clues.of(field, Origin.JSON_LD)) {
      add(all, dates.find(clue.text()), clue.origin());
    }
    for (Clue clue : clues.of(field)) {
      if (clue.origin() != Origin.JSON_LD) {
        add(all, dates.find(clue.text()), clue.origin());
      }
    }
  }

  private void add(List<Stated> all, @Nullable Moment moment, Origin origin) {
    if (moment != null && isPossible(moment)) {
      all.add(new Stated(moment, origin));
    }
  }

  /** Refuses what is older than the web or lies after the fetching. */
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
