package wirewatch.crawler.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.WarcPointer;

/**
 * A page to be requested, or requested and not yet done.
 *
 * @param hints the hints of the listing, as JSON
 * @param failures the number of consecutive failures
 * @param schedule when it is due
 * @param before what is known of it from an earlier request, if there was one
 */
public record PageTask(
    long source,
    URI address,
    String hints,
    int failures,
    PageSchedule schedule,
    @Nullable Visit before)
    implements SiteTask {

  /**
   * The last time a page was fetched.
   *
   * @param hash the hash of its body
   * @param pointer its location in the archive
   * @param article whether it was an article
   */
  public record Visit(long hash, WarcPointer pointer, boolean article) {}

  /** Returns whether the page is an article that was fetched before. */
  public boolean isKnownArticle() {
    return before != null && before.article();
  }

  /** Returns whether a listing reports that the article has changed. */
  public boolean isReportedChange() {
    return isKnownArticle() && !schedule.isRevisit();
  }

  /** Returns the location in the archive, if it was fetched, now or before. */
  public @Nullable WarcPointer pointer() {
    return before == null ? null : before.pointer();
  }
}
