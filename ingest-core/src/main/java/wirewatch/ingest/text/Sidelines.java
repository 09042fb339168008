package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.wire.Agencies;
import wirewatch.ingest.wire.Agency;

/**
 * The lines beside the copy that name its date, author and sender.
 *
 * @param copy the other paragraphs
 */
record Sidelines(
    List<String> copy,
    Dates.@Nullable Published published,
    @Nullable String byline,
    @Nullable String agency) {
  private static final int SEARCHED = 14;
  private static final int LONGEST_BYLINE = 70;

  Sidelines {
    copy = List.copyOf(copy);
  }

  static Sidelines of(List<String> paragraphs, MetaLines metas) {
    List<String> copy = new ArrayList<>(paragraphs.size());
    Dates.Published published = null;
    String byline = null;
    String agency = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      if (i >= SEARCHED || paragraphs.size() == 1) {
        copy.add(text);
        continue;
      }
      MetaLine meta = metas.read(text);
      Agency sender = text.length() <= LONGEST_BYLINE ? Agencies.shared().named(text) : null;
      if (meta != null) {
        published = published == null ? meta.published() : published;
        byline = byline == null ? meta.byline() : byline;
      } else if (sender != null && i + 1 < paragraphs.size()) {
        agency = agency == null ? sender.name() : agency;
      } else if (isByline(text)) {
        byline = byline == null ? text : byline;
      } else {
        copy.add(text);
      }
    }
    return new Sidelines(copy, published, byline, agency);
  }

  static String withoutBy(String byline) {
    return byline.toLowerCase(Locale.ROOT).startsWith("by ") ? byline.substring(3).strip() : byline;
  }

  private static boolean isByline(String text) {
    return text.length() <= LONGEST_BYLINE
        && text.regionMatches(true, 0, "by ", 0, 3)
        && text.length() > 5
        && Character.isUpperCase(text.charAt(3))
        && !Sentences.isStopped(text);
  }
}
