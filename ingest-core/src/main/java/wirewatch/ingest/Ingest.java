package wirewatch.ingest;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Names;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.name.NameFinder;
import wirewatch.ingest.page.PageReader;
import wirewatch.ingest.page.Reading;
import wirewatch.ingest.quote.QuoteFinder;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.Revising;
import wirewatch.ingest.text.TextReader;
import wirewatch.ingest.topic.Languages;
import wirewatch.ingest.topic.Topics;
import wirewatch.ingest.wire.WireCopy;
import wirewatch.ingest.wire.WireReader;

/** Turns a page or a text into an article. Thread-safe; no input makes it throw. */
public final class Ingest {
  private final PageReader pages = new PageReader();
  private final TextReader texts = new TextReader();
  private final Languages languages = new Languages();
  private final WireReader wires = new WireReader();
  private final NameFinder names = new NameFinder();
  private final QuoteFinder quotes = new QuoteFinder();
  private final Topics topics = new Topics();

  /** Reads a page as the site sent it. */
  public Extraction ingest(Page page) {
    return guard(() -> read(page));
  }

  /** Reads a page whose bytes are decoded; offsets in the article count in its body. */
  public Extraction ingest(Html html) {
    return guard(() -> read(html));
  }

  /** Reads a plain text; offsets in the article count in the text as given. */
  public Extraction ingest(PlainText text) {
    return guard(() -> read(text));
  }

  /** The last resort: the bounds of the steps should never let it act, and tests go past it. */
  private static Extraction guard(Supplier<Extraction> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError e) {
      return new Extraction.NotAnArticle("unreadable: " + e.getClass().getSimpleName());
    }
  }

  Extraction read(Page page) {
    String markup = Charsets.decode(page);
    return read(new Html(markup, page.address(), page.fetched(), page.headers(), page.hints()));
  }

  Extraction read(Html html) {
    return switch (pages.read(html)) {
      case Reading.NotAnArticle none -> new Extraction.NotAnArticle(none.why());
      case Reading.Read read -> structure(read.draft(), null, html.fetched());
    };
  }

  Extraction read(PlainText text) {
    Draft draft = texts.read(text);
    if (draft.paragraphs().isEmpty()) {
      return new Extraction.NotAnArticle("no text");
    }
    return structure(draft, text.text(), text.fetched());
  }

  /**
   * Reads the wire structure of a draft; names and quotes are sought in {@code source}, else in the
   * body.
   */
  private Extraction structure(Draft draft, @Nullable String source, @Nullable Instant fetched) {
    String language =
        languages.identify(String.join("\n", draft.paragraphs()), draft.labels().language());
    WireCopy copy = wires.read(draft, language, fetched);
    Draft clean = copy.draft();
    String body = String.join("\n\n", clean.paragraphs());
    String text = source == null ? body : source;
    String headline = clean.heading().headline();
    Names found = names.find(text, language, headline, copy.dateline());
    Labels spoken =
        new Labels(
            language,
            clean.labels().section(),
            clean.labels().genres(),
            clean.labels().keywords(),
            clean.labels().terms(),
            clean.labels().subjects());
    return new Extraction.Extracted(
        new Article(
            clean.heading(),
            clean.paragraphs(),
            clean.credit(),
            clean.dates(),
            copy.dateline(),
            topics.label(spoken, headline == null ? "" : headline, body),
            copy.status(),
            found,
            quotes.find(text, language, found.mentions()),
            clean.access(),
            clean.provenance(),
            ContentHash.of(body),
            Fingerprint.of(headline, body, Revising.of(copy.status().update())).terms()));
  }
}
