package wirewatch.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.WireStatus;
import wirewatch.ingest.newsformat.NewsItem;
import wirewatch.ingest.text.BylineParser;
import wirewatch.ingest.wire.WireDraft;
import wirewatch.ingest.wire.dateline.DatelineFinder;
import wirewatch.ingest.wire.dateline.DatelineResolver;
import wirewatch.ingest.wire.dateline.LocatedDateline;

/**
 * Unites what an item of a news format declares with what its text prints: the printed dateline, or
 * else the declared one; the declared urgency and status.
 */
final class DeclaredItemReader {
  private static final int MAX_BYLINE_POSITION = 4;
  private static final int MAX_DATELINE = 120;
  private static final Pattern TIME_ONLY =
      Pattern.compile("[\\d\\s:.,/+TZ-]*(?:GMT|UTC)?[\\d\\s:+-]*");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\-\u2013\u2014_=:.,;/]+$");
  private static final Pattern CREDIT = Pattern.compile("\\s*\\([^)]*\\)\\s*$|\\s*/[^/]+/\\s*$");
  private static final Pattern DATE = Pattern.compile(",?\\s+(?:\\p{L}+\\.?\\s+)?\\d.*$");
  private static final Pattern DATE_AND_CREDIT =
      Pattern.compile(
          "\\A((?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?) "
              + "\\([\\p{L}][\\p{L}&./ -]{1,39}\\)) [-\u2013\u2014] (?=\\S)");
  private static final String FILLER =
      "The words that follow a dateline on the wire, long enough to be the opening of a story.";

  private final DatelineFinder datelineFinder = new DatelineFinder();
  private final DatelineResolver datelineResolver = new DatelineResolver();

  /** The language of the text, and when it was fetched. */
  record ReadingContext(String language, @Nullable Instant fetched) {}

  /** The draft with the values of the source where the item has none. */
  ArticleDraft withSource(ArticleDraft draft, HtmlPage page, boolean alone) {
    PageHints hints = page.hints();
    Credit credit = draft.credit();
    List<String> paragraphs = new ArrayList<>(draft.paragraphs());
    String printed = takeByline(paragraphs);
    String byline = credit.byline() == null ? printed : credit.byline();
    List<String> authors = new ArrayList<>(credit.authors());
    if (authors.isEmpty() && byline != null) {
      authors.add(BylineParser.stripOpening(byline));
    }
    PageAccess access = draft.pageAccess();
    return new ArticleDraft(
        draft.heading(),
        paragraphs,
        new Credit(
            byline,
            authors,
            credit.creditline(),
            credit.agency() == null ? hints.agency() : credit.agency(),
            hints.publisher(),
            credit.syndication(),
            credit.copyrightHolder(),
            credit.usageTerms()),
        draft.dates(),
        draft.classification(),
        new PageAccess(
            address(access.canonicalUrl(), page.url(), alone),
            access.imageUrl(),
            access.freeAccess(),
            optOuts(access, hints)),
        draft.provenance());
  }

  private static List<String> optOuts(PageAccess access, PageHints hints) {
    Set<String> optOuts = new LinkedHashSet<>(hints.optOuts());
    optOuts.addAll(access.optOuts());
    return List.copyOf(optOuts);
  }

  /** A web address, of the item or else of the page if it has one item only; else an identifier. */
  private static @Nullable URI address(@Nullable URI own, @Nullable URI page, boolean alone) {
    boolean web = page != null && isWeb(page);
    return own == null || (alone && web && own.isOpaque()) ? page : own;
  }

  private static boolean isWeb(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }

  /** Takes the line with the author from among the first paragraphs. */
  private @Nullable String takeByline(List<String> paragraphs) {
    for (int i = 0; i < Math.min(MAX_BYLINE_POSITION, paragraphs.size() - 1); i++) {
      if (BylineParser.isByline(paragraphs.get(i))) {
        return paragraphs.remove(i);
      }
      if (datelineFinder.startsWithDateline(paragraphs.get(i))) {
        return null;
      }
    }
    return null;
  }

  WireDraft apply(NewsItem item, WireDraft wireDraft, ReadingContext context) {
    Map<String, FieldOrigin> provenance = new HashMap<>(wireDraft.draft().provenance());
    Dateline dateline = wireDraft.dateline();
    if (dateline == null || dateline.place() == null) {
      Dateline declared = declaredDateline(item, wireDraft, context);
      dateline = declared == null ? dateline : withPlace(dateline, declared);
      if (declared != null) {
        provenance.put("dateline", item.format().origin());
      }
    }
    ArticleDraft draft = wireDraft.draft();
    List<String> paragraphs = new ArrayList<>(draft.paragraphs());
    if (dateline == null) {
      dateline = takeDate(paragraphs);
    }
    return new WireDraft(
        new ArticleDraft(
            draft.heading(),
            paragraphs,
            draft.credit(),
            draft.dates(),
            draft.classification(),
            draft.pageAccess(),
            provenance),
        dateline,
        status(item.status(), wireDraft.status()));
  }

  /** The printed dateline with the declared place; the declared one if none is printed. */
  private static Dateline withPlace(@Nullable Dateline printed, Dateline declared) {
    return printed == null
        ? declared
        : new Dateline(printed.text(), declared.place(), declared.countryIsoCode(), printed.date());
  }

  /** "Jan 3 (OPTA) - …": a dateline without a place, of a sender that is not known. */
  private static @Nullable Dateline takeDate(List<String> paragraphs) {
    Matcher opening = paragraphs.isEmpty() ? null : DATE_AND_CREDIT.matcher(paragraphs.getFirst());
    if (opening == null || !opening.find()) {
      return null;
    }
    paragraphs.set(0, paragraphs.getFirst().substring(opening.end()));
    return new Dateline(opening.group(1), null, null, null);
  }

  private static WireStatus status(WireStatus declared, WireStatus marked) {
    String update = declared.update() == null ? marked.update() : declared.update();
    boolean withdrawn = !declared.pubStatus().equals(WireStatus.UNMARKED.pubStatus());
    return new WireStatus(
        declared.urgency() == null ? marked.urgency() : declared.urgency(),
        withdrawn ? declared.pubStatus() : marked.pubStatus(),
        withdrawn && update == null ? "retraction" : update);
  }

  private @Nullable Dateline declaredDateline(
      NewsItem item, WireDraft wireDraft, ReadingContext context) {
    String printed = item.dateline();
    if (printed == null || printed.length() > MAX_DATELINE) {
      return ofPlace(item.located(), item.located(), context);
    }
    LocatedDateline found =
        datelineFinder.find(
            List.of(SEPARATOR.matcher(printed).replaceFirst("") + " - " + FILLER),
            context.language());
    DatelineResolver.DatelineContext resolving =
        new DatelineResolver.DatelineContext(
            wireDraft.draft(), context.language(), context.fetched());
    if (found != null && found.textBefore().isEmpty()) {
      Dateline resolved = datelineResolver.resolve(found, resolving, new HashMap<>());
      if (resolved != null && resolved.place() != null) {
        return resolved;
      }
    }
    if (TIME_ONLY.matcher(printed).matches()) {
      return ofPlace(printed, item.located(), context);
    }
    String text = SEPARATOR.matcher(printed).replaceFirst("");
    String place = DATE.matcher(CREDIT.matcher(text).replaceFirst("")).replaceFirst("");
    return ofPlace(text, SEPARATOR.matcher(place).replaceFirst(""), context);
  }

  private @Nullable Dateline ofPlace(
      @Nullable String text, @Nullable String place, ReadingContext context) {
    return text == null || place == null || place.isBlank()
        ? null
        : datelineResolver.ofPlace(text, place, context.language());
  }
}
