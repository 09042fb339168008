package wirewatch.esplugin;

import java.util.Map;
import java.util.function.BiConsumer;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Extraction;

/**
 * The {@code wire_article} processor: extracts an article from the page or text in a field and writes
 * it into the document. Extraction runs on a dedicated thread pool.
 */
final class WireArticleProcessor extends LaterProcessor {
  static final String TYPE = "wire_article";

  private static final String NOT_AN_ARTICLE = "not_an_article";

  private final ArticleOptions options;
  private final NodeIngest ingest;
  private final Runs runs;

  WireArticleProcessor(Label label, ArticleOptions options, NodeIngest ingest, Runs runs) {
    super(TYPE, label);
    this.options = options;
    this.ingest = ingest;
    this.runs = runs;
  }

  @Override
  public void execute(
      IngestDocument document, BiConsumer<IngestDocument, @Nullable Exception> handler) {
    Shipment shipment;
    try {
      shipment = shipment(document);
    } catch (RuntimeException e) {
      handler.accept(null, e);
      return;
    }
    if (shipment == null) {
      handler.accept(document, null);
      return;
    }
    runs.<Extraction>start(
        () -> shipment.read(ingest.get(), options.content()),
        options.limits().time(),
        (extraction, failure) -> {
          if (extraction == null) {
            handler.accept(null, failure);
          } else {
            finish(document, shipment, extraction, handler);
          }
        });
  }

  /** Returns null if no field holds a string and {@code ignore_missing} is set. */
  private @Nullable Shipment shipment(IngestDocument document) {
    String field = Shipment.firstNamed(document, options.fields());
    if (field == null) {
      if (options.ignoreMissing()) {
        return null;
      }
      throw new IllegalArgumentException("no field of " + options.fields() + " holds a string");
    }
    String text = document.getFieldValue(field, String.class);
    long bytes = Utf8.length(text);
    if (bytes > options.limits().bytes()) {
      throw new IllegalArgumentException(
          "field [%s] is larger than max_bytes: %d > %d"
              .formatted(field, bytes, options.limits().bytes()));
    }
    return Shipment.of(document, field, text, options);
  }

  /** Calls the handler exactly once, also on failure; otherwise the bulk request would hang. */
  private void finish(
      IngestDocument document,
      Shipment shipment,
      Extraction extraction,
      BiConsumer<IngestDocument, @Nullable Exception> handler) {
    IngestDocument outcome = null;
    RuntimeException failure = null;
    try {
      outcome = outcome(document, shipment, extraction);
    } catch (RuntimeException e) {
      failure = e;
    }
    handler.accept(outcome, failure);
  }

  /** Returns null if the document is to be dropped. */
  private @Nullable IngestDocument outcome(
      IngestDocument document, Shipment shipment, Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted extracted -> {
        write(document, shipment, extracted.article());
        yield document;
      }
      case Extraction.NotAnArticle none -> notAnArticle(document, none.why());
    };
  }

  private void write(IngestDocument document, Shipment shipment, Article article) {
    Map<String, Object> fields = Delivery.of(article, shipment);
    if (!options.keepSource()) {
      document.removeField(shipment.field());
    }
    Delivery.write(fields, document, options.target());
    if (options.setId()) {
      Delivery.setId(fields, document);
    }
  }

  private @Nullable IngestDocument notAnArticle(IngestDocument document, String why) {
    return switch (options.onNotArticle()) {
      case TAG -> {
        document.appendFieldValue("tags", NOT_AN_ARTICLE, false);
        document.setFieldValue("event.reason", why);
        Delivery.openAddress(document);
        yield document;
      }
      case DROP -> null;
      case FAIL -> throw new IllegalArgumentException("not an article: " + why);
    };
  }
}
