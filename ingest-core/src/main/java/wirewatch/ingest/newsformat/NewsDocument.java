package wirewatch.ingest.newsformat;

import java.util.List;

/** What a file or response is, as far as news formats go. */
public sealed interface NewsDocument {

  /**
   * A document in a news format.
   *
   * @param items its items with text, in order; never empty
   */
  record Items(NewsFormat format, List<NewsItem> items) implements NewsDocument {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Markup, JSON or binary data that is neither a page, a text nor news with a text.
   *
   * @param reason names the kind, for users
   */
  record Refused(String reason) implements NewsDocument {}

  /** A web page or a plain text. */
  record PageOrText() implements NewsDocument {}
}
