package wirewatch.ingest.page.fact;

import java.util.LinkedHashMap;
import java.util.List;
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
    String language = LanguageTag.declared(sight, clues);
    return new Facts(
        heading(),
        credit(),
        dates(language == null ? "" : language),
        labels(language),
        new AccessJudge(page, clues).access(provenance),
        provenance,
        clues.bodies(),
        new TypeJudge(page, clues).doubt());
  }

  private Heading heading() {
    Clue headline = new HeadlineJudge(sight, clues, site).headline(sight.heading());
    return new Heading(
        note("headline", headline),
        note("alternative_headline", clues.first(Field.ALTERNATIVE_HEADLINE)),
        note("lead", clues.first(Field.LEAD)));
  }

  private Credit credit() {
    AuthorJudge judge = new AuthorJudge(sight, clues, site);
    AuthorJudge.Authors authors = judge.authors(page.hints());
    note("authors", authors.origin());
    String publisher = note("publisher", clues.first(Field.PUBLISHER));
    return new Credit(
        judge.byline(authors),
        authors.names(),
        null,
        null,
        publisher == null ? page.hints().publisher() : publisher,
        List.of(),
        note("copyright_holder", clues.first(Field.COPYRIGHT_HOLDER)),
        note("usage_terms", clues.first(Field.USAGE_TERMS)));
  }

  private Dates dates(String language) {
    DateJudge judge = new DateJudge(page, sight, clues, language);
    DateJudge.Stated published = judge.published();
    if (published == null) {
      return new Dates(null, judge.modified(null));
    }
    note("published", published.origin());
    return new Dates(published.moment().published(), judge.modified(published));
  }

  private Labels labels(@Nullable String language) {
    List<String> keywords = Keywords.of(clues);
    return new Labels(
        language,
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
