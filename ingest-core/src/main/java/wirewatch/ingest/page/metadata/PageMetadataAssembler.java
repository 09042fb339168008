package wirewatch.ingest.page.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.SiteNames;
import wirewatch.ingest.page.metadata.candidate.TextSimilarity;
import wirewatch.ingest.page.metadata.date.PublishingDateSelector;

/** Assembles the metadata from the selectors and records the origin of each field. */
final class PageMetadataAssembler {
  private final HtmlPage page;
  private final PageElements elements;
  private final MetadataCandidates candidates;
  private final SiteNames siteNames;
  private final Map<String, FieldOrigin> provenance = new LinkedHashMap<>();

  PageMetadataAssembler(
      HtmlPage page, PageElements elements, MetadataCandidates candidates, SiteNames site) {
    this.page = page;
    this.elements = elements;
    this.candidates = candidates;
    this.siteNames = site;
  }

  PageMetadata assemble() {
    MetadataCandidate language = LanguageSelector.selectDeclared(elements, candidates);
    language = language == null ? fromHint(page.hints().language()) : language;
    return new PageMetadata(
        heading(),
        credit(),
        dates(language == null ? "" : language.text()),
        labels(language),
        new AccessSelector(page, candidates).select(provenance),
        provenance,
        candidates.declaredBodies(),
        DeclaredTypes.of(candidates),
        new ArticleTypeCheck(page, candidates).rejectionReason());
  }

  private Heading heading() {
    HeadlineSelector selector = new HeadlineSelector(elements, candidates, siteNames);
    MetadataCandidate headline = selector.selectHeadline(elements.heading());
    headline = headline == null ? fromHint(page.hints().title()) : headline;
    String text = headline == null ? "" : headline.text();
    return new Heading(
        recordOrigin("headline", headline),
        recordOrigin(
            "alternative_headline", firstDistinct(MetadataField.ALTERNATIVE_HEADLINE, text)),
        recordOrigin("lead", firstDistinct(MetadataField.LEAD, text)),
        recordOrigin("social_headline", selector.selectSocialHeadline(text)));
  }

  /** The first candidate that neither repeats the headline nor is truncated. */
  private @Nullable MetadataCandidate firstDistinct(MetadataField metadataField, String headline) {
    for (MetadataCandidate candidate : candidates.forField(metadataField)) {
      String end = candidate.text().substring(Math.max(0, candidate.text().length() - 5));
      boolean cut = end.contains("…") || end.contains("...");
      if (!cut
          && !TextSimilarity.isSame(candidate.text(), headline)
          && !siteNames.isSiteName(candidate.text())) {
        return candidate;
      }
    }
    return null;
  }

  private @Nullable MetadataCandidate fromHint(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : new MetadataCandidate(text.strip(), page.hints().origin());
  }

  private Credit credit() {
    AuthorSelector selector = new AuthorSelector(elements, candidates, siteNames);
    AuthorSelector.SelectedAuthors selectedAuthors = selector.select(page.hints());
    recordOrigin("authors", selectedAuthors.origin());
    String publisher = recordOrigin("publisher", publisher());
    return new Credit(
        selector.selectByline(selectedAuthors),
        selectedAuthors.names(),
        null,
        page.hints().agency(),
        publisher == null ? page.hints().publisher() : publisher,
        List.of(),
        recordOrigin("copyright_holder", candidates.firstOf(MetadataField.COPYRIGHT_HOLDER)),
        recordOrigin("usage_terms", candidates.firstOf(MetadataField.USAGE_TERMS)));
  }

  /** The first proper name, else the first domain name or identifier. */
  private @Nullable MetadataCandidate publisher() {
    for (MetadataCandidate candidate : candidates.forField(MetadataField.PUBLISHER)) {
      String name = candidate.text();
      if (name.indexOf('.') < 0 && !name.equals(name.toLowerCase(Locale.ROOT))) {
        return candidate;
      }
    }
    return candidates.firstOf(MetadataField.PUBLISHER);
  }

  private PublicationDates dates(String language) {
    PublishingDateSelector selector =
        new PublishingDateSelector(page, elements, candidates, language);
    PublishingDateSelector.DateCandidate published = selector.selectPublished();
    PublishingDateSelector.DateCandidate modified = selector.selectModified(published);
    recordOrigin("modified", modified == null ? null : modified.origin());
    recordOrigin("published", published == null ? null : published.origin());
    return new PublicationDates(
        published == null ? null : published.moment().toPublished(),
        modified == null ? null : modified.moment().toOffsetDateTime());
  }

  private Classification labels(@Nullable MetadataCandidate language) {
    List<String> keywords = KeywordSelector.select(candidates);
    recordOrigin(
        "keywords", keywords.isEmpty() ? null : candidates.firstOf(MetadataField.KEYWORDS));
    recordOrigin("genres", candidates.firstOf(MetadataField.GENRE));
    return new Classification(
        recordOrigin("language", language),
        recordOrigin("section", candidates.firstOf(MetadataField.SECTION)),
        KeywordSelector.distinctTexts(candidates.forField(MetadataField.GENRE)),
        keywords,
        List.of(),
        List.of());
  }

  private @Nullable String recordOrigin(String field, @Nullable MetadataCandidate candidate) {
    if (candidate == null) {
      return null;
    }
    recordOrigin(field, candidate.origin());
    return candidate.text();
  }

  private void recordOrigin(String field, @Nullable FieldOrigin fieldOrigin) {
    if (fieldOrigin != null) {
      provenance.put(field, fieldOrigin);
    }
  }
}
