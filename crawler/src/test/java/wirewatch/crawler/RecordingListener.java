package wirewatch.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.ingest.model.FetchedPage;

/** A listener that records all outcomes. */
public class RecordingListener implements CrawlListener {
  public final List<PageResult> results = new ArrayList<>();
  final List<PollResult> polls = new ArrayList<>();

  @Override
  public void onPage(PageResult pageResult) {
    results.add(pageResult);
  }

  @Override
  public void onListing(PollResult pollResult) {
    polls.add(pollResult);
  }

  /** Returns the paths of the fetched pages. */
  List<String> fetchedPaths() {
    return pages().stream().map(fetchedPage -> fetchedPage.requestedUrl().getPath()).toList();
  }

  List<FetchedPage> pages() {
    List<FetchedPage> pages = new ArrayList<>();
    for (PageResult pageResult : results) {
      if (pageResult.outcome() instanceof PageOutcome.Fetched fetched) {
        pages.add(fetched.page());
      }
    }
    return pages;
  }

  List<URI> addresses() {
    return results.stream().map(PageResult::address).toList();
  }
}
