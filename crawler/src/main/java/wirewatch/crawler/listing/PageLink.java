package wirewatch.crawler.listing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of a section page, with all its anchors taken together.
 *
 * @param text the best of the anchors' texts; empty if none has any
 * @param headed an anchor lies in a heading or holds one
 * @param featured an anchor lies in an {@code article}
 * @param navigation all anchors lie in menus, headers or footers
 */
record PageLink(
    URI address,
    String text,
    boolean headed,
    boolean featured,
    boolean navigation,
    @Nullable Instant published) {

  /** Both as one link; a headline says more than a teaser, more words more than few. */
  PageLink with(PageLink other) {
    boolean otherText = headed == other.headed ? other.text.length() > text.length() : other.headed;
    return new PageLink(
        address,
        otherText && !other.text.isEmpty() ? other.text : text,
        headed || other.headed,
        featured || other.featured,
        navigation && other.navigation,
        published == null ? other.published : published);
  }
}
