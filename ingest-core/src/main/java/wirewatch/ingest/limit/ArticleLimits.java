package wirewatch.ingest.limit;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.Quote;

/**
 * The limits of the fields of an article, in UTF-16 code units. They bound the JSON of a document
 * to about four megabytes, whatever the page; {@code docs/document.md} has them as a table.
 */
public final class ArticleLimits {
  /** Characters of the body, and of a plain text that is structured. */
  public static final int BODY = 300_000;

  public static final int PARAGRAPHS = 10_000;
  public static final int HEADLINE = 1_000;
  public static final int LEAD = 5_000;
  public static final int BYLINE = 500;
  public static final int USAGE_TERMS = 2_000;
  public static final int AUTHORS = 50;
  public static final int SYNDICATION = 20;
  public static final int NAME = 200;
  public static final int KEYWORDS = 100;
  public static final int MENTIONS = 5_000;
  public static final int ENTITIES = 500;
  public static final int QUOTES = 500;
  public static final int QUOTE = 5_000;
  public static final int ADDRESS = 2_048;
  public static final int NOTES = 20;
  public static final int NOTE = 2_000;

  private ArticleLimits() {}

  /** Cuts every field of a draft to its limit. */
  public static ArticleDraft limit(ArticleDraft draft, FieldLimiter limiter) {
    return new ArticleDraft(
        limit(draft.heading(), limiter),
        limitBody(draft.paragraphs(), limiter),
        limit(draft.credit(), limiter),
        draft.dates(),
        limit(draft.classification(), limiter),
        limit(draft.pageAccess(), limiter),
        draft.provenance(),
        draft.quality());
  }

  private static Heading limit(Heading heading, FieldLimiter limiter) {
    return new Heading(
        limiter.limit("headline", heading.headline(), HEADLINE),
        limiter.limit("alternative_headline", heading.alternativeHeadline(), HEADLINE),
        limiter.limit("lead", heading.lead(), LEAD),
        limiter.limit("social_headline", heading.socialHeadline(), HEADLINE));
  }

  private static List<String> limitBody(List<String> paragraphs, FieldLimiter limiter) {
    List<String> kept = new ArrayList<>();
    int free = BODY;
    for (String paragraph : limiter.limit("body", paragraphs, PARAGRAPHS)) {
      if (free <= FieldLimiter.CUT_MARK.length()) {
        limiter.addTruncated("body");
        break;
      }
      String text = limiter.limit("body", paragraph, free);
      kept.add(text == null ? "" : text);
      free -= paragraph.length();
    }
    return kept;
  }

  private static Credit limit(Credit credit, FieldLimiter limiter) {
    return new Credit(
        limiter.limit("byline", credit.byline(), BYLINE),
        limiter.limit("authors", credit.authors(), AUTHORS, NAME),
        limiter.limit("creditline", credit.creditline(), BYLINE),
        limiter.limit("agency", credit.agency(), NAME),
        limiter.limit("publisher", credit.publisher(), NAME),
        limiter.limit("syndication", credit.syndication(), SYNDICATION, NAME),
        limiter.limit("copyright_holder", credit.copyrightHolder(), BYLINE),
        limiter.limit("usage_terms", credit.usageTerms(), USAGE_TERMS));
  }

  private static Classification limit(Classification labels, FieldLimiter limiter) {
    return new Classification(
        labels.language(),
        limiter.limit("section", labels.section(), NAME),
        limiter.limit("genres", labels.genres(), KEYWORDS, NAME),
        limiter.limit("keywords", labels.keywords(), KEYWORDS, NAME),
        limiter.limit("terms", labels.terms(), KEYWORDS, NAME),
        limitSubjects(labels.subjects(), limiter));
  }

  private static List<Classification.Subject> limitSubjects(
      List<Classification.Subject> subjects, FieldLimiter limiter) {
    List<Classification.Subject> kept = new ArrayList<>();
    for (Classification.Subject subject : limiter.limit("subjects", subjects, KEYWORDS)) {
      kept.add(
          new Classification.Subject(
              limitName("subjects", subject.name(), limiter),
              limitName("subjects", subject.qcode(), limiter)));
    }
    return kept;
  }

  /** Cuts what is stated about an item. */
  public static ItemMetadata limit(ItemMetadata item, FieldLimiter limiter) {
    return new ItemMetadata(
        limiter.limit("item_id", item.guid(), BYLINE),
        limiter.limit("item_version", item.version(), NAME),
        limiter.limit("slugline", item.slugline(), BYLINE),
        item.embargoed(),
        limiter.limit("editor_notes", item.editorNotes(), NOTES, NOTE));
  }

  private static PageAccess limit(PageAccess access, FieldLimiter limiter) {
    return new PageAccess(
        access.canonicalUrl() == null || access.canonicalUrl().toString().length() > ADDRESS
            ? null
            : access.canonicalUrl(),
        limiter.omitIfLonger("image_url", access.imageUrl(), ADDRESS),
        access.freeAccess(),
        limiter.limit("opt_out", access.optOuts(), KEYWORDS, NAME));
  }

  /** Cuts the names of an article to their numbers and lengths. */
  public static NamedEntities limit(NamedEntities found, FieldLimiter limiter) {
    return new NamedEntities(
        limitEntities("people", found.people(), limiter),
        limitEntities("organisations", found.organisations(), limiter),
        limitPlaces(found.places(), limiter),
        found.countryIsoCodes(),
        limiter.limit("mentions", found.mentions(), MENTIONS));
  }

  private static List<NamedEntities.NamedEntity> limitEntities(
      String field, List<NamedEntities.NamedEntity> entities, FieldLimiter limiter) {
    List<NamedEntities.NamedEntity> kept = new ArrayList<>();
    for (NamedEntities.NamedEntity entity : limiter.limit(field, entities, ENTITIES)) {
      kept.add(
          new NamedEntities.NamedEntity(limitName(field, entity.name(), limiter), entity.count()));
    }
    return kept;
  }

  private static List<NamedEntities.MentionedPlace> limitPlaces(
      List<NamedEntities.MentionedPlace> places, FieldLimiter limiter) {
    List<NamedEntities.MentionedPlace> kept = new ArrayList<>();
    for (NamedEntities.MentionedPlace place : limiter.limit("places", places, ENTITIES)) {
      kept.add(
          new NamedEntities.MentionedPlace(
              limitName("places", place.name(), limiter),
              place.countryIsoCode(),
              place.geo(),
              place.count()));
    }
    return kept;
  }

  private static String limitName(String field, String name, FieldLimiter limiter) {
    String kept = limiter.limit(field, name, NAME);
    return kept == null ? "" : kept;
  }

  /** Cuts the quotes of an article to their number and lengths. */
  public static List<Quote> limit(List<Quote> quotes, FieldLimiter limiter) {
    List<Quote> kept = new ArrayList<>();
    for (Quote quote : limiter.limit("quotes", quotes, QUOTES)) {
      String text = limiter.limit("quotes", quote.text(), QUOTE);
      kept.add(
          new Quote(
              quote.start(),
              quote.end(),
              text == null ? "" : text,
              limiter.limit("quotes", quote.speaker(), NAME),
              quote.speakerSpan(),
              limiter.limit("quotes", quote.cue(), NAME),
              quote.kind()));
    }
    return kept;
  }
}
