package wirewatch.pipeline.review;

import java.util.Locale;
import wirewatch.index.document.ListedMention;
import wirewatch.ingest.ContentHash;

/** The ids of hits: of the article, and of entry and form. */
final class HitIds {
  private static final int PAIR_LENGTH = 16;

  private HitIds() {}

  /** The id of a mention in an article: the same however often the article is screened. */
  static String of(String article, ListedMention mention) {
    return article + "-" + pair(mention);
  }

  /** The article of a hit. */
  static String article(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? "" : id.substring(0, dash);
  }

  /** A hash of list, entry and form, without the form's case and spaces. */
  static String pair(ListedMention mention) {
    String form = mention.form().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    String text = mention.list() + "\n" + mention.id() + "\n" + form;
    return ContentHash.of(text).substring(0, PAIR_LENGTH);
  }
}
