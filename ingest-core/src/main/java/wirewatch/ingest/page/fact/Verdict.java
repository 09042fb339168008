package wirewatch.ingest.page.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Origin;

/** Assembles the metadata from the selectors and records the origin of each field. */
final class Verdict {
  private final Html page;
  private final Sight elements;
  private final Clues candidates;
  private final SiteNames site;
  private final Map<String, Origin> provenance = new LinkedHashMap<>();

  Verdict(Html page, Sight elements, Clues candidates, SiteNames site) {
    this.page = page;
    this.elements = elements;
    this.candidates = candidates;
    this.site = site;
  }

  Facts facts() {
    Clue language = LanguageTag.declared(elements, candidates);
    language = language == null ? hint(page.hints().language()) : language;
    return new Facts(
        heading(),
        credit(),
        dates(language == null ? "" : language.text()),
        labels(language),
        new AccessJudge(page, candidates).access(provenance),
        provenance,
        candidates.bodies(),
        new TypeJudge(page, candidates).doubt());
  }

  private Heading heading() {
    Clue headline = new HeadlineJudge(elements, candidates, site).headline(elements.heading());
    headline = headline == null ? hint(page.hints().title()) : headline;
    String text = headline == null ? "" : headline.text();
    return new Heading(
        note("headline", headline),
        note("alternative_headline", other(Field.ALTERNATIVE_HEADLINE, text)),
        note("lead", other(Field.LEAD, text)));
  }

  /** The first candidate that neither repeats the headline nor is truncated. */
  private @Nullable Clue other(Field field, String headline) {
    for (Clue candidate : candidates.of(field)) {
      String end = candidate.text().substring(Math.max(0, candidate.text().length() - 5));
      boolean cut = end.contains("…") || end.contains("...");
      if (!cut && !Likeness.same(candidate.text(), headline) && !site.isName(candidate.text())) {
        return candidate;
      }
    }
    return null;
  }

  private @Nullable Clue hint(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Clue(text.strip(), page.hints().origin());
  }

  private Credit credit() {
    AuthorJudge selector = new AuthorJudge(elements, candidates, site);
    AuthorJudge.Authors authors = selector.authors(page.hints());
    note("authors", authors.origin());
    String publisher = note("publisher", publisher());
    return new Credit(
        selector.byline(authors),
        authors.names(),
        null,
        page.hints().agency(),
        publisher == null ? page.hints().publisher() : publisher,
        List.of(),
        note("copyright_holder", candidates.first(Field.COPYRIGHT_HOLDER)),
        note("usage_terms", candidates.first(Field.USAGE_TERMS)));
  }

  /** The first proper name, else the first domain name or identifier. */
  private @Nullable Clue publisher() {
    for (Clue candidate : candidates.of(Field.PUBLISHER)) {
      String name = candidate.text();
      if (name.indexOf('.') < 0 && !name.equals(name.toLowerCase(Locale.ROOT))) {
        return candidate;
      }
    }
    return candidates.first(Field.PUBLISHER);
  }

  private Dates dates(String language) {
    DateJudge selector = new DateJudge(page, elements, candidates, language);
    DateJudge.Stated published = selector.published();
    DateJudge.Stated modified = selector.modified(published);
    note("modified", modified == null ? null : modified.origin());
    note("published", published == null ? null : published.origin());
    return new Dates(
        published == null ? null : published.moment().published(),
        modified == null ? null : modified.moment().at());
  }

  private Labels labels(@Nullable Clue language) {
    List<String> keywords = Keywords.of(candidates);
    note("keywords", keywords.isEmpty() ? null : candidates.first(Field.KEYWORDS));
    note("genres", candidates.first(Field.GENRE));
    return new Labels(
        note("language", language),
        note("section", candidates.first(Field.SECTION)),
        Keywords.texts(candidates.of(Field.GENRE)),
        keywords,
        List.of(),
        List.of());
  }

  private @Nullable String note(String field, @Nullable Clue candidate) {
    if (candidate == null) {
      return null;
    }
    note(field, candidate.origin());
    return candidate.text();
  }

  private void note(String field, @Nullable Origin origin) {
    if (origin != null) {
      provenance.put(field, origin);
    }
  }
}
