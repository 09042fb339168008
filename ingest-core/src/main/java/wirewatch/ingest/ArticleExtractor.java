package wirewatch.ingest;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PlainText;
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

/** Extracts an article from a page or a plain text. Thread-safe; never throws on any input. */
public final class ArticleExtractor {
  private final PageReader pageReader = new PageReader();
  private final PlainTextReader textReader = new PlainTextReader();
  private final LanguageIdentifier languageIdentifier = new LanguageIdentifier();
  private final WireReader wireReader = new WireReader();
  private final NameFinder nameFinder = new NameFinder();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final TopicClassifier topicClassifier = new TopicClassifier();

  /** Extracts an article from a page as the site sent it. */
  public ExtractionResult extract(FetchedPage fetchedPage) {
    return guard(() -> extractUnguarded(fetchedPage));
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
    } catch (RuntimeException | StackOverflowError e) {
      return new ExtractionResult.NotAnArticle("unreadable: " + e.getClass().getSimpleName());
    }
  }

  ExtractionResult extractUnguarded(FetchedPage fetchedPage) {
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
    return switch (pageReader.read(htmlPage)) {
      case PageReadResult.NotAnArticle none -> new ExtractionResult.NotAnArticle(none.reason());
      case PageReadResult.ArticleFound articleFound ->
          toResult(articleFound.draft(), null, htmlPage.fetchedAt());
    };
  }

  ExtractionResult extractUnguarded(PlainText text) {
    ArticleDraft articleDraft = textReader.read(text);
    if (articleDraft.paragraphs().isEmpty()) {
      return new ExtractionResult.NotAnArticle("no text");
    }
    return toResult(articleDraft, text.text(), text.fetchedAt());
  }

  /**
   * Completes a draft with wire structure, names, quotes and topics. Names and quotes are searched
   * for in {@code source}, or in the body if it is null.
   */
  private ExtractionResult toResult(
      ArticleDraft articleDraft, @Nullable String source, @Nullable Instant fetched) {
    String language =
        languageIdentifier.identify(
            String.join("\n", articleDraft.paragraphs()), articleDraft.classification().language());
    WireCopy copy = wireReader.read(articleDraft, language, fetched);
    ArticleDraft clean = copy.draft();
    String body = String.join("\n\n", clean.paragraphs());
    String text = source == null ? body : source;
    String headline = clean.heading().headline();
    NamedEntities found = nameFinder.find(text, language, headline, copy.dateline());
    Classification spoken =
        new Classification(
            language,
            clean.classification().section(),
            clean.classification().genres(),
            clean.classification().keywords(),
            clean.classification().terms(),
            clean.classification().subjects());
    return new ExtractionResult.ExtractedArticle(
        new Article(
            clean.heading(),
            clean.paragraphs(),
            clean.credit(),
            clean.dates(),
            copy.dateline(),
            topicClassifier.classify(spoken, headline == null ? "" : headline, body),
            copy.status(),
            found,
            quoteFinder.find(text, language, found.mentions()),
            clean.pageAccess(),
            clean.provenance(),
            ContentHash.of(body),
            Fingerprint.of(headline, body, RevisionType.of(copy.status().update())).terms()));
  }
}
