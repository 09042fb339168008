package wirewatch.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.ArticleLimits;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.CpuTimeLimitExceededException;
import wirewatch.ingest.limit.ExtractionCancelledException;
import wirewatch.ingest.limit.FieldLimiter;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.name.NameFinder;
import wirewatch.ingest.page.PageReadResult;
import wirewatch.ingest.page.PageReader;
import wirewatch.ingest.quote.QuoteFinder;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.RevisionType;
import wirewatch.ingest.text.PlainTextReader;
import wirewatch.ingest.topic.LanguageIdentifier;
import wirewatch.ingest.topic.TopicClassifier;
import wirewatch.ingest.wire.WireCopy;
import wirewatch.ingest.wire.WireReader;

/**
 * Extracts an article from a page or a plain text. Thread-safe; never throws on any input, except
 * at a checkpoint of a {@link CpuTimeLimit} that the caller has set.
 */
public final class ArticleExtractor {
  private static final int HTTP_OK = 200;

  private final InstantSource clock;
  private final PageReader pageReader = new PageReader();
  private final PlainTextReader textReader = new PlainTextReader();
  private final LanguageIdentifier languageIdentifier = new LanguageIdentifier();
  private final WireReader wireReader = new WireReader();
  private final NameFinder nameFinder = new NameFinder();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final TopicClassifier topicClassifier = new TopicClassifier();

  /** Creates an extractor that refuses times in the future by the system's clock. */
  public ArticleExtractor() {
    this(InstantSource.system());
  }

  /** Creates an extractor; the clock bounds the times of pages whose time of fetch is unknown. */
  public ArticleExtractor(InstantSource clock) {
    this.clock = clock;
  }

  /** Extracts an article from a page as the site sent it. */
  public ExtractionResult extract(FetchedPage fetchedPage) {
    return guard(() -> extractUnguarded(fetchedPage));
  }

  /**
   * Extracts an article from a page, without the catch-all of {@link #extract(FetchedPage)}: for
   * callers that record which pages cannot be structured.
   *
   * @throws RuntimeException if a step fails on this page
   * @throws StackOverflowError if the page is nested too deeply for a step
   */
  public ExtractionResult extractOrThrow(FetchedPage fetchedPage) {
    return extractUnguarded(fetchedPage);
  }

  /** Extracts an article from a decoded page; offsets in the article refer to its body. */
  public ExtractionResult extract(HtmlPage htmlPage) {
    return guard(() -> extractUnguarded(htmlPage));
  }

  /** Extracts an article from a plain text; offsets in the article refer to the given text. */
  public ExtractionResult extract(PlainText text) {
    return guard(() -> extractUnguarded(text));
  }

  /** Last line of defence: the steps bound their own work, and tests bypass this method. */
  private static ExtractionResult guard(Supplier<ExtractionResult> reading) {
    try {
      return reading.get();
    } catch (CpuTimeLimitExceededException | ExtractionCancelledException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new ExtractionResult.NotAnArticle("unreadable: " + e.getClass().getSimpleName());
    }
  }

  ExtractionResult extractUnguarded(FetchedPage fetchedPage) {
    if (fetchedPage.statusCode() != HTTP_OK) {
      return new ExtractionResult.NotAnArticle(
          "HTTP status %d is not a complete page".formatted(fetchedPage.statusCode()));
    }
    String markup = PageDecoder.decode(fetchedPage);
    return extractUnguarded(
        new HtmlPage(
            markup,
            fetchedPage.url(),
            fetchedPage.fetchedAt(),
            fetchedPage.headers(),
            fetchedPage.hints()));
  }

  ExtractionResult extractUnguarded(HtmlPage htmlPage) {
    return switch (pageReader.read(withTimeOfFetch(htmlPage))) {
      case PageReadResult.NotAnArticle none -> new ExtractionResult.NotAnArticle(none.reason());
      case PageReadResult.ArticleFound articleFound ->
          toResult(articleFound.draft(), null, htmlPage.fetchedAt(), limiterOf(articleFound));
    };
  }

  private HtmlPage withTimeOfFetch(HtmlPage page) {
    return page.fetchedAt() != null
        ? page
        : new HtmlPage(page.markup(), page.url(), clock.instant(), page.headers(), page.hints());
  }

  private static FieldLimiter limiterOf(PageReadResult.ArticleFound articleFound) {
    FieldLimiter limiter = new FieldLimiter();
    if (articleFound.truncated()) {
      limiter.addTruncated("page");
    }
    return limiter;
  }

  ExtractionResult extractUnguarded(PlainText text) {
    FieldLimiter limiter = new FieldLimiter();
    if (text.text().length() > ArticleLimits.BODY) {
      limiter.addTruncated("body");
      String start = FieldLimiter.prefix(text.text(), ArticleLimits.BODY);
      return extractBounded(
          new PlainText(start, text.url(), text.fetchedAt(), text.hints()), limiter);
    }
    return extractBounded(text, limiter);
  }

  private ExtractionResult extractBounded(PlainText text, FieldLimiter limiter) {
    ArticleDraft articleDraft = textReader.read(text);
    if (articleDraft.paragraphs().isEmpty()) {
      return new ExtractionResult.NotAnArticle("no text");
    }
    return toResult(articleDraft, text.text(), text.fetchedAt(), limiter);
  }

  /**
   * Completes a draft with wire structure, names, quotes and topics, within the limits of each
   * field. Names and quotes are searched for in {@code source}, or in the body if it is null.
   */
  private ExtractionResult toResult(
      ArticleDraft draft,
      @Nullable String source,
      @Nullable Instant fetched,
      FieldLimiter limiter) {
    CpuTimeLimit.check();
    ArticleDraft articleDraft = ArticleLimits.limit(draft, limiter);
    String language =
        languageIdentifier.identify(
            String.join("\n", articleDraft.paragraphs()), articleDraft.classification().language());
    WireCopy copy = wireReader.read(articleDraft, language, fetched);
    ArticleDraft clean = ArticleLimits.limit(copy.draft(), limiter);
    CpuTimeLimit.check();
    String body = String.join("\n\n", clean.paragraphs());
    String text = source == null ? body : source;
    String headline = clean.heading().headline();
    NamedEntities found =
        ArticleLimits.limit(nameFinder.find(text, language, headline, copy.dateline()), limiter);
    CpuTimeLimit.check();
    List<Quote> quotes =
        ArticleLimits.limit(quoteFinder.find(text, language, found.mentions()), limiter);
    CpuTimeLimit.check();
    Classification classification =
        topicClassifier.classify(
            withLanguage(clean.classification(), language), headline == null ? "" : headline, body);
    return new ExtractionResult.ExtractedArticle(
        new Article(
            clean.heading(),
            clean.paragraphs(),
            clean.credit(),
            clean.dates(),
            copy.dateline(),
            classification,
            copy.status(),
            found,
            quotes,
            clean.pageAccess(),
            clean.provenance(),
            ContentHash.of(body),
            Fingerprint.of(headline, body, RevisionType.of(copy.status().update())).terms(),
            limiter.truncated(),
            clean.quality()));
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
