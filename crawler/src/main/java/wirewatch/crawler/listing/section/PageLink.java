package wirewatch.crawler.listing.section;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of a section page, merged from all its anchors.
 *
 * @param text the best text of the anchors; empty if there is none
 * @param inHeading whether an anchor is in a heading or contains one
 * @param inArticle whether an anchor is in an {@code article}
 * @param inNavigation whether all anchors are in menus, headers or footers
 */
record PageLink(
    URI address,
    String text,
    boolean inHeading,
    boolean inArticle,
    boolean inNavigation,
    @Nullable Instant published) {

  /** Merges two links; the text of a heading is preferred, then the longer text. */
  PageLink mergedWith(PageLink other) {
    boolean otherText =
        inHeading == other.inHeading ? other.text.length() > text.length() : other.inHeading;
    return new PageLink(
        address,
        otherText && !other.text.isEmpty() ? other.text : text,
        inHeading || other.inHeading,
        inArticle || other.inArticle,
        inNavigation && other.inNavigation,
        published == null ? other.published : published);
  }
}
