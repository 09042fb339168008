package wirewatch.esplugin;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;

/**
 * The {@code wire_article} processor: extracts an article from the page or text in a field and
 * writes it into the document. Extraction runs on a dedicated thread pool.
 */
final class WireArticleProcessor extends AsyncProcessor {
  static final String TYPE = "wire_article";

  private static final String NOT_AN_ARTICLE = "not_an_article";
  private static final String OVER_TIME = "over_time";

  private final ArticleOptions options;
  private final LazyIngest ingest;
  private final TimeLimitedExecutor executor;

  WireArticleProcessor(
      ProcessorLabel processorLabel,
      ArticleOptions options,
      LazyIngest ingest,
      TimeLimitedExecutor timeLimitedExecutor) {
    super(TYPE, processorLabel);
    this.options = options;
    this.ingest = ingest;
    this.executor = timeLimitedExecutor;
  }

  @Override
  public void execute(
      IngestDocument document, BiConsumer<IngestDocument, @Nullable Exception> handler) {
    SourceDocument sourceDocument;
    try {
      sourceDocument = readSource(document);
    } catch (RuntimeException e) {
      handler.accept(null, e);
      return;
    }
    if (sourceDocument == null) {
      handler.accept(document, null);
      return;
    }
    executor.<ExtractionResult>submit(
        () -> sourceDocument.extract(ingest.get(), options.content()),
        options.limits().maxCpuTime(),
        (extractionResult, failure) ->
            respond(handler, () -> process(document, sourceDocument, extractionResult, failure)));
  }

  /** Returns null if no field holds a string and {@code ignore_missing} is set. */
  private @Nullable SourceDocument readSource(IngestDocument document) {
    String field = SourceDocument.firstStringField(document, options.fields());
    if (field == null) {
      if (options.ignoreMissing()) {
        return null;
      }
      throw new IllegalArgumentException("no field of " + options.fields() + " holds a string");
    }
    String text = document.getFieldValue(field, String.class);
    long bytes = Utf8.length(text);
    if (bytes > options.limits().maxBytes()) {
      throw new IllegalArgumentException(
          "field [%s] is larger than max_bytes: %d > %d"
              .formatted(field, bytes, options.limits().maxBytes()));
    }
    return SourceDocument.of(document, field, text, options);
  }

  /** Calls the handler exactly once, also on failure; otherwise the bulk request would hang. */
  private static void respond(
      BiConsumer<IngestDocument, @Nullable Exception> handler,
      Callable<@Nullable IngestDocument> processing) {
    IngestDocument outcome = null;
    Exception failure = null;
    try {
      outcome = processing.call();
    } catch (Exception e) {
      failure = e;
    }
    handler.accept(outcome, failure);
  }

  /** Returns null if the document is to be dropped. */
  private @Nullable IngestDocument process(
      IngestDocument document,
      SourceDocument sourceDocument,
      @Nullable ExtractionResult extractionResult,
      @Nullable Exception failure)
      throws Exception {
    return switch (extractionResult) {
      case null -> handleFailure(document, Objects.requireNonNull(failure));
      case ExtractionResult.ExtractedArticle extractedArticle -> {
        write(document, sourceDocument, extractedArticle.article());
        yield document;
      }
      case ExtractionResult.NotAnArticle none ->
          decline(
              document,
              options.onNotArticle(),
              NOT_AN_ARTICLE,
              new IllegalArgumentException("not an article: " + none.reason()));
    };
  }

  private void write(IngestDocument document, SourceDocument sourceDocument, Article article) {
    Map<String, Object> fields = DocumentWriter.toFields(article, sourceDocument);
    if (!options.keepSource()) {
      document.removeField(sourceDocument.field());
    }
    DocumentWriter.write(fields, document, options.target());
    if (options.setId()) {
      DocumentWriter.setId(fields, document);
    }
  }

  private @Nullable IngestDocument handleFailure(IngestDocument document, Exception failure)
      throws Exception {
    if (failure instanceof TimeLimitedExecutor.OverTime) {
      return decline(document, options.limits().onOverTime(), OVER_TIME, failure);
    }
    throw failure;
  }

  /** Keeps the document with a tag and a reason, drops it, or throws the failure. */
  private static @Nullable IngestDocument decline(
      IngestDocument document, DocumentAction action, String tag, Exception failure)
      throws Exception {
    return switch (action) {
      case TAG -> {
        document.appendFieldValue("tags", tag, false);
        document.setFieldValue("event.reason", failure.getMessage());
        DocumentWriter.convertUrlToObject(document);
        yield document;
      }
      case DROP -> null;
      case FAIL -> throw failure;
    };
  }
}
