package wirewatch.ingest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wirewatch.ingest.limit.ArticleLimits;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.CpuTimeLimitExceededException;
import wirewatch.ingest.limit.ExtractionCancelledException;
import wirewatch.ingest.limit.FieldLimiter;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.newsformat.NewsDocument;
import wirewatch.ingest.newsformat.NewsDocumentReader;
import wirewatch.ingest.newsformat.NewsItem;
import wirewatch.ingest.page.PageReadResult;
import wirewatch.ingest.page.PageReader;
import wirewatch.ingest.text.PlainTextReader;

/**
 * Extracts an article from a page or a plain text. Thread-safe; never throws on any input, except
 * at a checkpoint of a {@link CpuTimeLimit} that the caller has set.
 */
public final class ArticleExtractor {
  private static final int HTTP_OK = 200;

  private final InstantSource clock;
  private final PageReader pageReader = new PageReader();
  private final PlainTextReader textReader = new PlainTextReader();
  private final NewsDocumentReader newsReader = new NewsDocumentReader();
  private final ArticleStructurer structurer = new ArticleStructurer();

  /** Creates an extractor that refuses times in the future by the system's clock. */
  public ArticleExtractor() {
    this(InstantSource.system());
  }

  /** Creates an extractor; the clock bounds the times of pages whose time of fetch is unknown. */
  public ArticleExtractor(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Extracts an article from a page as the site sent it; of a document in a news format with
   * several items, the first.
   */
  public ExtractionResult extract(FetchedPage fetchedPage) {
    return extractAll(fetchedPage).getFirst();
  }

  /** Extracts the articles of a page: one, or those of the items of a document in a news format. */
  public List<ExtractionResult> extractAll(FetchedPage fetchedPage) {
    return guard(() -> extractUnguarded(fetchedPage));
  }

  /**
   * Extracts the articles of a page, without the catch-all of {@link #extractAll(FetchedPage)}: for
   * callers that record which pages cannot be structured.
   *
   * @throws RuntimeException if a step fails on this page
   * @throws StackOverflowError if the page is nested too deeply for a step
   */
  public List<ExtractionResult> extractOrThrow(FetchedPage fetchedPage) {
    return extractUnguarded(fetchedPage);
  }

  /** Extracts an article from a decoded page; offsets in the article refer to its body. */
  public ExtractionResult extract(HtmlPage htmlPage) {
    return extractAll(htmlPage).getFirst();
  }

  /** Extracts the articles of a decoded page, as {@link #extractAll(FetchedPage)} does. */
  public List<ExtractionResult> extractAll(HtmlPage htmlPage) {
    return guard(
        () ->
            readNews(
                newsReader.read(htmlPage.markup()), htmlPage, () -> extractUnguarded(htmlPage)));
  }

  /** Extracts an article from a plain text; offsets in the article refer to the given text. */
  public ExtractionResult extract(PlainText text) {
    return extractAll(text).getFirst();
  }

  /** Extracts the articles of a text, which may be in a news format. */
  public List<ExtractionResult> extractAll(PlainText text) {
    return guard(() -> readNews(newsReader.read(text.text()), text));
  }

  /**
   * Extracts the articles of a text, which may be in a news format.
   *
   * @param bytes of which the text was decoded; formats with rules of their own decode them anew
   */
  public List<ExtractionResult> extractAll(PlainText text, byte[] bytes) {
    return guard(() -> readNews(newsReader.read(bytes, text.text()), text));
  }

  /** Last line of defence: the steps bound their own work, and tests bypass this method. */
  private static List<ExtractionResult> guard(Supplier<List<ExtractionResult>> reading) {
    try {
      return reading.get();
    } catch (CpuTimeLimitExceededException | ExtractionCancelledException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(
          new ExtractionResult.NotAnArticle("unreadable: " + e.getClass().getSimpleName()));
    }
  }

  List<ExtractionResult> extractUnguarded(FetchedPage fetchedPage) {
    if (fetchedPage.statusCode() != HTTP_OK) {
      return List.of(
          new ExtractionResult.NotAnArticle(
              "HTTP status %d is not a complete page".formatted(fetchedPage.statusCode())));
    }
    HtmlPage page =
        new HtmlPage(
            PageDecoder.decode(fetchedPage),
            fetchedPage.url(),
            fetchedPage.fetchedAt(),
            fetchedPage.headers(),
            fetchedPage.hints());
    return readNews(
        newsReader.read(fetchedPage.body(), page.markup()),
        page,
        () -> isText(fetchedPage) ? extractUnguarded(toText(page)) : extractUnguarded(page));
  }

  /** Whether a page is a plain text that did not come from the web, where text is seldom news. */
  private static boolean isText(FetchedPage page) {
    String scheme = page.url().getScheme();
    return page.headers().getOrDefault("content-type", List.of()).contains("text/plain")
        && !"http".equals(scheme)
        && !"https".equals(scheme);
  }

  private static PlainText toText(HtmlPage page) {
    return new PlainText(page.markup(), page.url(), page.fetchedAt(), page.hints());
  }

  private List<ExtractionResult> readNews(NewsDocument document, PlainText text) {
    HtmlPage page = new HtmlPage("", text.url(), text.fetchedAt(), Map.of(), text.hints());
    return readNews(document, page, () -> extractUnguarded(text));
  }

  /** Structures the items of a document in a news format; anything else is read as before. */
  private List<ExtractionResult> readNews(
      NewsDocument document, HtmlPage page, Supplier<ExtractionResult> otherwise) {
    return switch (document) {
      case NewsDocument.PageOrText other -> List.of(otherwise.get());
      case NewsDocument.Refused refused ->
          List.of(new ExtractionResult.NotAnArticle(refused.reason()));
      case NewsDocument.Items news -> {
        List<ExtractionResult> articles = new ArrayList<>();
        for (NewsItem item : news.items()) {
          articles.add(structurer.structure(item, page, news.items().size() == 1));
        }
        yield articles;
      }
    };
  }

  ExtractionResult extractUnguarded(HtmlPage htmlPage) {
    return switch (pageReader.read(withTimeOfFetch(htmlPage))) {
      case PageReadResult.NotAnArticle none -> new ExtractionResult.NotAnArticle(none.reason());
      case PageReadResult.ArticleFound articleFound ->
          structurer.structure(
              articleFound.draft(), null, htmlPage.fetchedAt(), limiterOf(articleFound));
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
    return structurer.structure(articleDraft, text.text(), text.fetchedAt(), limiter);
  }
}
