package wirewatch.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.ArticleLimits;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.FieldLimiter;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.name.NameFinder;
import wirewatch.ingest.newsformat.NewsItem;
import wirewatch.ingest.quote.QuoteFinder;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.RevisionType;
import wirewatch.ingest.topic.LanguageIdentifier;
import wirewatch.ingest.topic.TopicClassifier;
import wirewatch.ingest.wire.WireDraft;
import wirewatch.ingest.wire.WireReader;

/**
 * Completes drafts with wire structure, names, quotes and topics, within the limits of each field.
 * Thread-safe.
 */
final class ArticleStructurer {
  private final LanguageIdentifier languageIdentifier = new LanguageIdentifier();
  private final WireReader wireReader = new WireReader();
  private final DeclaredItemReader declaredReader = new DeclaredItemReader();
  private final NameFinder nameFinder = new NameFinder();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final TopicClassifier topicClassifier = new TopicClassifier();

  /**
   * Structures a draft. Names and quotes are searched for in {@code source}, or in the body if it
   * is null.
   */
  ExtractionResult structure(
      ArticleDraft draft,
      @Nullable String source,
      @Nullable Instant fetched,
      FieldLimiter limiter) {
    CpuTimeLimit.check();
    ArticleDraft limited = ArticleLimits.limit(draft, limiter);
    String language = identifyLanguage(limited);
    WireDraft wireDraft = wireReader.read(limited, language, fetched);
    return complete(wireDraft, language, new SourceText(source, ItemMetadata.NONE), limiter);
  }

  /**
   * Structures an item of a document in a news format; its declared fields take precedence.
   *
   * @param alone whether the document has no other item, so that the page's address is the item's
   */
  ExtractionResult structure(NewsItem item, HtmlPage page, boolean alone) {
    CpuTimeLimit.check();
    FieldLimiter limiter = new FieldLimiter();
    ArticleDraft draft = declaredReader.withSource(item.draft(), page, alone);
    ArticleDraft limited = ArticleLimits.limit(draft, limiter);
    String language = identifyLanguage(limited);
    WireDraft wireDraft = wireReader.read(limited, language, page.fetchedAt());
    WireDraft declared =
        declaredReader.apply(
            item, wireDraft, new DeclaredItemReader.ReadingContext(language, page.fetchedAt()));
    ItemMetadata metadata = ArticleLimits.limit(item.metadata(), limiter);
    return complete(declared, language, new SourceText(null, metadata), limiter);
  }

  /** The text that offsets refer to, null for the body; and what is stated about the item. */
  private record SourceText(@Nullable String text, ItemMetadata item) {}

  private String identifyLanguage(ArticleDraft draft) {
    return languageIdentifier.identify(
        String.join("\n", draft.paragraphs()), draft.classification().language());
  }

  private ExtractionResult complete(
      WireDraft wireDraft, String language, SourceText source, FieldLimiter limiter) {
    ArticleDraft clean = ArticleLimits.limit(wireDraft.draft(), limiter);
    CpuTimeLimit.check();
    String body = String.join("\n\n", clean.paragraphs());
    String text = source.text() == null ? body : source.text();
    String headline = clean.heading().headline();
    NamedEntities found =
        ArticleLimits.limit(
            nameFinder.find(text, language, headline, wireDraft.dateline()), limiter);
    CpuTimeLimit.check();
    List<Quote> quotes =
        ArticleLimits.limit(quoteFinder.find(text, language, found.mentions()), limiter);
    CpuTimeLimit.check();
    return new ExtractionResult.ExtractedArticle(
        new Article(
            clean.heading(),
            clean.paragraphs(),
            clean.credit(),
            clean.dates(),
            wireDraft.dateline(),
            classify(clean, language, body),
            wireDraft.status(),
            found,
            quotes,
            clean.pageAccess(),
            clean.provenance(),
            ContentHash.of(body),
            Fingerprint.of(headline, body, RevisionType.of(wireDraft.status().update())).terms(),
            limiter.truncated(),
            clean.quality(),
            source.item()));
  }

  /** The declared subjects come before the computed ones. */
  private Classification classify(ArticleDraft draft, String language, String body) {
    Classification labels = draft.classification();
    String headline = draft.heading().headline();
    Classification computed =
        topicClassifier.classify(
            withLanguage(labels, language), headline == null ? "" : headline, body);
    Map<String, Classification.Subject> subjects = new LinkedHashMap<>();
    labels.subjects().forEach(subject -> subjects.put(subject.qcode(), subject));
    computed.subjects().forEach(subject -> subjects.putIfAbsent(subject.qcode(), subject));
    return new Classification(
        computed.language(),
        computed.section(),
        computed.genres(),
        computed.keywords(),
        computed.terms(),
        new ArrayList<>(subjects.values()));
  }

  private static Classification withLanguage(Classification labels, String language) {
    return new Classification(
        language,
        labels.section(),
        labels.genres(),
        labels.keywords(),
        labels.terms(),
        labels.subjects());
  }
}
