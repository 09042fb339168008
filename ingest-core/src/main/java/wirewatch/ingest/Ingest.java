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

/** Extracts an article from a page or a plain text. Thread-safe; never throws on any input. */
public final class Ingest {
  private final PageReader pages = new PageReader();
  private final TextReader texts = new TextReader();
  private final Languages languages = new Languages();
  private final WireReader wires = new WireReader();
  private final NameFinder names = new NameFinder();
  private final QuoteFinder quotes = new QuoteFinder();
  private final Topics topics = new Topics();

  /** Extracts an article from a page as the site sent it. */
  public Extraction ingest(Page page) {
    return guard(() -> read(page));
  }

  /** Extracts an article from a decoded page; offsets in the article refer to its body. */
  public Extraction ingest(Html html) {
    return guard(() -> read(html));
  }

  /** Extracts an article from a plain text; offsets in the article refer to the given text. */
  public Extraction ingest(PlainText text) {
    return guard(() -> read(text));
  }

  /** Last line of defence: the steps bound their own work, and tests bypass this method. */
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
   * Completes a draft with wire structure, names, quotes and topics. Names and quotes are searched
   * for in {@code source}, or in the body if it is null.
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
