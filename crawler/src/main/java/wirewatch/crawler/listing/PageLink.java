package wirewatch.crawler.listing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of a section page, merged from all its anchors.
 *
 * @param text the best text of the anchors; empty if there is none
 * @param headed whether an anchor is in a heading or contains one
 * @param featured whether an anchor is in an {@code article}
 * @param navigation whether all anchors are in menus, headers or footers
 */
record PageLink(
    URI address,
    String text,
    boolean headed,
    boolean featured,
    boolean navigation,
    @Nullable Instant published) {

  /** Merges two links; the text of a heading is preferred, then the longer text. */
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
