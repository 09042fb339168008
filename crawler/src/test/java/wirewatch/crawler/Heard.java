package wirewatch.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.model.Page;

/** A listener that records all outcomes. */
final class Heard implements CrawlListener {
  final List<Visit> visits = new ArrayList<>();
  final List<Poll> polls = new ArrayList<>();

  @Override
  public void page(Visit visit) {
    visits.add(visit);
  }

  @Override
  public void listing(Poll poll) {
    polls.add(poll);
  }

  /** Returns the paths of the fetched pages. */
  List<String> fetched() {
    return pages().stream().map(page -> page.requested().getPath()).toList();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Visit visit : visits) {
      if (visit.fetch() instanceof Fetch.Fetched fetched) {
        pages.add(fetched.page());
      }
    }
    return pages;
  }

  List<URI> addresses() {
    return visits.stream().map(Visit::address).toList();
  }
}
