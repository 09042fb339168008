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

/** Asks every judge once and writes down which place each field came from. */
final class Verdict {
  private final Html page;
  private final Sight sight;
  private final Clues clues;
  private final SiteNames site;
  private final Map<String, Origin> provenance = new LinkedHashMap<>();

  Verdict(Html page, Sight sight, Clues clues, SiteNames site) {
    this.page = page;
    this.sight = sight;
    this.clues = clues;
    this.site = site;
  }

  Facts facts() {
    Clue language = LanguageTag.declared(sight, clues);
    language = language == null ? hint(page.hints().language()) : language;
    return new Facts(
        heading(),
        credit(),
        dates(language == null ? "" : language.text()),
        labels(language),
        new AccessJudge(page, clues).access(provenance),
        provenance,
        clues.bodies(),
        new TypeJudge(page, clues).doubt());
  }

  private Heading heading() {
    Clue headline = new HeadlineJudge(sight, clues, site).headline(sight.heading());
    headline = headline == null ? hint(page.hints().title()) : headline;
    String text = headline == null ? "" : headline.text();
    return new Heading(
        note("headline", headline),
        note("alternative_headline", other(Field.ALTERNATIVE_HEADLINE, text)),
        note("lead", other(Field.LEAD, text)));
  }

  /** The first that is not the headline again, nor cut short by a machine. */
  private @Nullable Clue other(Field field, String headline) {
    for (Clue clue : clues.of(field)) {
      String end = clue.text().substring(Math.max(0, clue.text().length() - 5));
      boolean cut = end.contains("…") || end.contains("...");
      if (!cut && !Likeness.same(clue.text(), headline) && !site.isName(clue.text())) {
        return clue;
      }
    }
    return null;
  }

  private @Nullable Clue hint(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Clue(text.strip(), page.hints().origin());
  }

  private Credit credit() {
    AuthorJudge judge = new AuthorJudge(sight, clues, site);
    AuthorJudge.Authors authors = judge.authors(page.hints());
    note("authors", authors.origin());
    String publisher = note("publisher", publisher());
    return new Credit(
        judge.byline(authors),
        authors.names(),
        null,
        page.hints().agency(),
        publisher == null ? page.hints().publisher() : publisher,
        List.of(),
        note("copyright_holder", clues.first(Field.COPYRIGHT_HOLDER)),
        note("usage_terms", clues.first(Field.USAGE_TERMS)));
  }

  /** A name as people write it, before one that is an address or an identifier. */
  private @Nullable Clue publisher() {
    for (Clue clue : clues.of(Field.PUBLISHER)) {
      String name = clue.text();
      if (name.indexOf('.') < 0 && !name.equals(name.toLowerCase(Locale.ROOT))) {
        return clue;
      }
    }
    return clues.first(Field.PUBLISHER);
  }

  private Dates dates(String language) {
    DateJudge judge = new DateJudge(page, sight, clues, language);
    DateJudge.Stated published = judge.published();
    DateJudge.Stated modified = judge.modified(published);
    note("modified", modified == null ? null : modified.origin());
    note("published", published == null ? null : published.origin());
    return new Dates(
        published == null ? null : published.moment().published(),
        modified == null ? null : modified.moment().at());
  }

  private Labels labels(@Nullable Clue language) {
    List<String> keywords = Keywords.of(clues);
    note("keywords", keywords.isEmpty() ? null : clues.first(Field.KEYWORDS));
    note("genres", clues.first(Field.GENRE));
    return new Labels(
        note("language", language),
        note("section", clues.first(Field.SECTION)),
        Keywords.texts(clues.of(Field.GENRE)),
        keywords,
        List.of(),
        List.of());
  }

  private @Nullable String note(String field, @Nullable Clue clue) {
    if (clue == null) {
      return null;
    }
    note(field, clue.origin());
    return clue.text();
  }

  private void note(String field, @Nullable Origin origin) {
    if (origin != null) {
      provenance.put(field, origin);
    }
  }
}
