package wirewatch.app.console.reading;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.app.console.view.SourcesView.Trial;
import wirewatch.crawler.ArchivedPage;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;

/** What the console asks of the running crawl, and has it do. */
public interface Crawl {
  List<Source> sources();

  /** How each source does, in the order of {@link #sources}. */
  List<SourceStatus> status();

  /** The ids of the sources that pause. */
  Set<String> paused();

  void pause(String source);

  void resume(String source);

  /** What a site gives. */
  Trial probe(URI address) throws InterruptedException;

  /**
   * Watches a site from now on, and writes it into the configuration where there is one.
   *
   * @return what was done, in one sentence
   * @throws IOException with what stands against it
   */
  String add(URI address, String name) throws IOException;

  /** What becomes of added sources, in one sentence. */
  String addNote();

  /** Sends an alert again over each of its channels; false where there is nothing to send. */
  boolean resend(String alert);

  /** A page of the archive, as {@code crawl.warc} names it. */
  Optional<ArchivedPage> archived(String place);
}
