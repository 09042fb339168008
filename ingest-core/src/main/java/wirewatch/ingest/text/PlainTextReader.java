package wirewatch.ingest.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.wire.dateline.DatelineFinder;

/** Reads a draft from plain text, from a wire feed or a text extractor. */
public final class PlainTextReader {
  private final MetadataLineReader metadataLines = new MetadataLineReader();
  private final DatelineFinder datelineFinder = new DatelineFinder();
  private final ExtractorPrefixReader prefixes = new ExtractorPrefixReader();
  private final ParagraphSplitter paragraphSplitter =
      new ParagraphSplitter(datelineFinder, metadataLines);
  private final BoilerplateFilter boilerplate = new BoilerplateFilter();
  private final HeadingFinder headings = new HeadingFinder(datelineFinder);

  /** Reads a text; never throws. */
  public ArticleDraft read(PlainText text) {
    ExtractorPrefixReader.Stripped stripped = prefixes.strip(CharacterCleaner.clean(text.text()));
    String joined = Detokenizer.detokenise(stripped.text());
    List<String> lines = boilerplate.remove(paragraphSplitter.split(joined));
    TextMetadata textMetadata = TextMetadata.of(lines, metadataLines);
    HeadingFinder.Result result = headings.find(textMetadata.remainingParagraphs());
    Map<String, FieldOrigin> provenance = new HashMap<>(Map.of("body", FieldOrigin.TEXT));
    PublicationDates publicationDates = dates(stripped.published(), textMetadata, provenance);
    if (result.heading().headline() != null) {
      provenance.put("headline", FieldOrigin.TEXT);
    }
    URI address = text.url() == null ? toUri(stripped.address()) : text.url();
    return new ArticleDraft(
        result.heading(),
        result.body(),
        credit(textMetadata, text),
        publicationDates,
        Classification.NONE,
        new PageAccess(address, null, null, List.of()),
        provenance);
  }

  private static PublicationDates dates(
      @Nullable LocalDate day, TextMetadata textMetadata, Map<String, FieldOrigin> provenance) {
    PublicationDates.PublicationTime printed = textMetadata.published();
    if (printed == null && day != null) {
      printed = MetadataLineReader.toPublished(day, null);
    }
    if (printed != null) {
      provenance.put("published", FieldOrigin.TEXT);
      return new PublicationDates(printed, null);
    }
    return PublicationDates.NONE;
  }

  private static Credit credit(TextMetadata textMetadata, PlainText text) {
    String byline = textMetadata.byline();
    List<String> authors = new ArrayList<>();
    if (byline != null) {
      authors.add(BylineParser.stripOpening(byline));
    }
    return new Credit(
        byline,
        authors,
        textMetadata.agency(),
        textMetadata.agency() == null ? text.hints().agency() : textMetadata.agency(),
        text.hints().publisher(),
        List.of(),
        null,
        null);
  }

  private static @Nullable URI toUri(@Nullable String printed) {
    return printed == null ? null : AddressRule.parse(printed).orElse(null);
  }
}
