package wirewatch.ingest.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.wire.Datelines;

/** Reads a draft from plain text, from a wire feed or a text extractor. */
public final class TextReader {
  private final MetaLines metas = new MetaLines();
  private final Datelines datelines = new Datelines();
  private final ExtractorPrefix prefixes = new ExtractorPrefix();
  private final Paragraphs paragraphs = new Paragraphs(datelines, metas);
  private final Furniture boilerplate = new Furniture();
  private final HeadingFinder headings = new HeadingFinder(datelines);

  /** Reads a text; never throws. */
  public Draft read(PlainText text) {
    ExtractorPrefix.Stripped stripped = prefixes.strip(Characters.clean(text.text()));
    String joined = Detokenizer.join(stripped.text());
    List<String> lines = boilerplate.remove(paragraphs.of(joined));
    Sidelines sidelines = Sidelines.of(lines, metas);
    HeadingFinder.Found found = headings.find(sidelines.copy());
    Map<String, Origin> provenance = new HashMap<>(Map.of("body", Origin.TEXT));
    Dates dates = dates(stripped.published(), sidelines, provenance);
    if (found.heading().headline() != null) {
      provenance.put("headline", Origin.TEXT);
    }
    URI address = text.address() == null ? address(stripped.address()) : text.address();
    return new Draft(
        found.heading(),
        found.body(),
        credit(sidelines, text),
        dates,
        Labels.NONE,
        new Access(address, null, null, List.of()),
        provenance);
  }

  private static Dates dates(
      @Nullable LocalDate day, Sidelines sidelines, Map<String, Origin> provenance) {
    Dates.Published printed = sidelines.published();
    if (printed == null && day != null) {
      printed = MetaLines.published(day, null);
    }
    if (printed != null) {
      provenance.put("published", Origin.TEXT);
      return new Dates(printed, null);
    }
    return Dates.NONE;
  }

  private static Credit credit(Sidelines sidelines, PlainText text) {
    String byline = sidelines.byline();
    List<String> authors = new ArrayList<>();
    if (byline != null) {
      authors.add(BylineWords.without(byline));
    }
    return new Credit(
        byline,
        authors,
        sidelines.agency(),
        sidelines.agency() == null ? text.hints().agency() : sidelines.agency(),
        text.hints().publisher(),
        List.of(),
        null,
        null);
  }

  private static @Nullable URI address(@Nullable String printed) {
    try {
      return printed == null ? null : URI.create(printed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
