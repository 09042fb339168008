package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.wire.agency.Agency;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/**
 * The date, author and agency lines of a text, separated from its other paragraphs.
 *
 * @param remainingParagraphs the other paragraphs
 */
record TextMetadata(
    List<String> remainingParagraphs,
    PublicationDates.@Nullable PublicationTime published,
    @Nullable String byline,
    @Nullable String agency) {
  private static final int MAX_PARAGRAPHS_SEARCHED = 14;
  private static final int MAX_AGENCY_LINE = 70;

  TextMetadata {
    remainingParagraphs = List.copyOf(remainingParagraphs);
  }

  /** Reads the first lines of a text; the first line of each kind is used. */
  static TextMetadata of(List<String> paragraphs, MetadataLineReader metas) {
    if (paragraphs.size() < 2) {
      return new TextMetadata(paragraphs, null, null, null);
    }
    List<String> copy = new ArrayList<>(paragraphs.size());
    TextMetadata found = new TextMetadata(List.of(), null, null, null);
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      boolean last = i + 1 == paragraphs.size();
      TextMetadata line = i < MAX_PARAGRAPHS_SEARCHED ? readLine(text, metas, last) : null;
      if (line == null) {
        copy.add(text);
      } else {
        found = found.mergedWith(line);
      }
    }
    return new TextMetadata(copy, found.published, found.byline, found.agency);
  }

  private static @Nullable TextMetadata readLine(
      String text, MetadataLineReader metas, boolean last) {
    MetadataLine meta = metas.read(text);
    if (meta != null) {
      return new TextMetadata(List.of(), meta.published(), meta.byline(), null);
    }
    Agency sender =
        last || text.length() > MAX_AGENCY_LINE ? null : AgencyRegistry.shared().findByName(text);
    if (sender != null) {
      return new TextMetadata(List.of(), null, null, sender.name());
    }
    return BylineParser.isByline(text) ? new TextMetadata(List.of(), null, text, null) : null;
  }

  private TextMetadata mergedWith(TextMetadata other) {
    return new TextMetadata(
        remainingParagraphs,
        published == null ? other.published : published,
        byline == null ? other.byline : byline,
        agency == null ? other.agency : agency);
  }
}
