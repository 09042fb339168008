package wirewatch.console.query;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.alerting.channel.Channels;
import wirewatch.console.view.SourcesView.ProbeResult;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;

/** The operations of the running crawl that the console uses. */
public interface CrawlControl {
  List<Source> sources();

  /** The state of each source, in the order of {@link #sources}. */
  List<SourceStatus> status();

  /** The ids of the paused sources. */
  Set<String> pausedSources();

  /** Why nothing is fetched or written down now, in one sentence; empty if all goes on. */
  Optional<String> problem();

  /** The pages that could not be structured and are kept aside, newest first, at most so many. */
  List<QuarantinedPage> quarantinedPages(int most);

  /** The channels that a watch can name. */
  Channels channels();

  void pause(String source);

  void resume(String source);

  /** Probes a site for listings and a sample article. */
  ProbeResult probe(URI address) throws InterruptedException;

  /**
   * Crawls a site from now on, and appends it to the configuration file if there is one.
   *
   * @return what was done, in one sentence
   * @throws IOException if the site cannot be added, with the reason
   */
  String addSource(URI address, String name) throws IOException;

  /** Explains in one sentence whether added sources are persisted. */
  String addNote();

  /** Sends an alert again over each of its channels; false if there is nothing to send. */
  boolean resend(String alert);

  /** A page of the archive, as {@code crawl.warc} names it. */
  Optional<ArchivedPage> findArchivedPage(String place);
}
