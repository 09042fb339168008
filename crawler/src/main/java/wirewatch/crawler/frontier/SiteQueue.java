package wirewatch.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a site that were offered and are not done.
 *
 * @param listings by due time
 * @param pages by due time, the newest of those that were never tried first
 */
public record SiteQueue(
    List<ListingTask> listings, List<PageTask> pages, @Nullable UnderWay underWay) {
  public static final SiteQueue EMPTY = new SiteQueue(List.of(), List.of(), null);

  /**
   * The task whose outcome is awaited.
   *
   * @param sent whether a request is sent for it
   */
  public record UnderWay(SiteTask task, boolean sent) {}

  public SiteQueue {
    listings = List.copyOf(listings);
    pages = List.copyOf(pages);
  }

  public boolean isEmpty() {
    return listings.isEmpty() && pages.isEmpty() && underWay == null;
  }

  /** Adds tasks; one with the URL of another replaces it. */
  SiteQueue plus(Collection<ListingTask> moreListings, Collection<PageTask> morePages) {
    return new SiteQueue(
        merge(listings, moreListings, Comparator.comparing(ListingTask::next)),
        merge(pages, morePages, Comparator.comparing(task -> task.schedule().next())),
        underWay);
  }

  private static <T extends SiteTask> List<T> merge(
      List<T> tasks, Collection<T> more, Comparator<T> order) {
    if (more.isEmpty()) {
      return tasks;
    }
    List<URI> replaced = more.stream().map(SiteTask::address).toList();
    List<T> all = new ArrayList<>();
    tasks.stream().filter(task -> !replaced.contains(task.address())).forEach(all::add);
    all.addAll(more);
    all.sort(order);
    return all;
  }

  /** Returns the first due task: listings before pages. */
  Optional<SiteTask> firstDue(Instant now) {
    Stream<SiteTask> listing =
        listings.stream().limit(1).filter(task -> !task.next().isAfter(now)).map(task -> task);
    Stream<SiteTask> page =
        pages.stream()
            .limit(1)
            .filter(task -> !task.schedule().next().isAfter(now))
            .map(task -> task);
    return Stream.concat(listing, page).findFirst();
  }

  /** Returns when the next task is due; empty if there is none. */
  Optional<Instant> nextDue() {
    return Stream.concat(
            listings.stream().limit(1).map(ListingTask::next),
            pages.stream().limit(1).map(task -> task.schedule().next()))
        .min(Comparator.naturalOrder());
  }

  /** Takes a task out and awaits its outcome. */
  SiteQueue start(UnderWay started) {
    return new SiteQueue(
        without(listings, started.task()), without(pages, started.task()), started);
  }

  SiteQueue finish() {
    return new SiteQueue(listings, pages, null);
  }

  private static <T extends SiteTask> List<T> without(List<T> tasks, SiteTask task) {
    return tasks.contains(task)
        ? tasks.stream().filter(other -> !other.equals(task)).toList()
        : tasks;
  }
}
