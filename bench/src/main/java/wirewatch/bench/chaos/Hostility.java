package wirewatch.bench.chaos;

import java.util.Locale;

/** What is wrong with a site. */
enum Hostility {
  /** Nothing. */
  NONE,
  /** Bodies arrive in parts, over more than a second. */
  SLOW,
  /** The connection is reset in the middle of the first response of many pages. */
  RESETTING,
  /** 429, or 503 with {@code Retry-After}, for a fifth of the requests. */
  THROTTLING,
  /** A third of the pages redirect in a circle. */
  LOOPING,
  /** A third of the pages are longer than {@code crawl.max_body}. */
  HUGE,
  /** A third of the responses of the feed are cut, no feed, or an error. */
  BROKEN_FEED,
  /** Articles are corrected some seconds after they appeared. */
  CORRECTING,
  /** A third of the articles are removed some seconds after they appeared. */
  REMOVING,
  /** A third of the pages may not be requested, or redirect to such a page. */
  FORBIDDING;

  /** The id of the source. */
  String source() {
    return name().toLowerCase(Locale.ROOT);
  }
}
