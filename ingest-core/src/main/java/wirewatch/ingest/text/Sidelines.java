package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.wire.Agencies;
import wirewatch.ingest.wire.Agency;

/**
 * The date, author and agency lines of a text, separated from its other paragraphs.
 *
 * @param copy the other paragraphs
 */
record Sidelines(
    List<String> copy,
    Dates.@Nullable Published published,
    @Nullable String byline,
    @Nullable String agency) {
  private static final int SEARCHED = 14;
  private static final int LONGEST_SENDER = 70;

  Sidelines {
    copy = List.copyOf(copy);
  }

  /** Reads the first lines of a text; the first line of each kind is used. */
  static Sidelines of(List<String> paragraphs, MetaLines metas) {
    if (paragraphs.size() < 2) {
      return new Sidelines(paragraphs, null, null, null);
    }
    List<String> copy = new ArrayList<>(paragraphs.size());
    Sidelines found = new Sidelines(List.of(), null, null, null);
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      boolean last = i + 1 == paragraphs.size();
      Sidelines line = i < SEARCHED ? line(text, metas, last) : null;
      if (line == null) {
        copy.add(text);
      } else {
        found = found.or(line);
      }
    }
    return new Sidelines(copy, found.published, found.byline, found.agency);
  }

  private static @Nullable Sidelines line(String text, MetaLines metas, boolean last) {
    MetaLine meta = metas.read(text);
    if (meta != null) {
      return new Sidelines(List.of(), meta.published(), meta.byline(), null);
    }
    Agency sender = last || text.length() > LONGEST_SENDER ? null : Agencies.shared().named(text);
    if (sender != null) {
      return new Sidelines(List.of(), null, null, sender.name());
    }
    return BylineWords.opens(text) ? new Sidelines(List.of(), null, text, null) : null;
  }

  private Sidelines or(Sidelines other) {
    return new Sidelines(
        copy,
        published == null ? other.published : published,
        byline == null ? other.byline : byline,
        agency == null ? other.agency : agency);
  }
}
