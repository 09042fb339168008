package wirewatch.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.alerting.channel.Channels;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.query.IndexedSources;
import wirewatch.console.query.NoCrawlerException;
import wirewatch.console.view.SourcesView.ProbeResult;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.crawler.warc.PageArchive;

/**
 * The crawl as a process without a crawler sees it: its sources and their state as far as
 * Elasticsearch knows them.
 */
public final class RemoteCrawlControl implements CrawlControl {
  private final ServingSystem system;
  private final IndexedSources sources;
  private final Path data;

  /**
   * @param data the folder whose archive is shown, if a crawler writes into it
   */
  public RemoteCrawlControl(ServingSystem system, Path data) {
    this.system = system;
    this.sources = new IndexedSources(system.index());
    this.data = data;
  }

  @Override
  public List<Source> sources() {
    return read().stream()
        .map(
            known ->
                new Source(
                    known.status().id(),
                    known.name(),
                    List.of(),
                    Duration.ofDays(1),
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  @Override
  public List<SourceStatus> status() {
    return read().stream().map(IndexedSources.KnownSource::status).toList();
  }

  private List<IndexedSources.KnownSource> read() {
    try {
      return sources.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<String> pausedSources() {
    return Set.of();
  }

  /** Empty: only the crawler knows. */
  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  /** Empty: only the crawler's own state knows them. */
  @Override
  public List<QuarantinedPage> quarantinedPages(int most) {
    return List.of();
  }

  @Override
  public Channels channels() {
    return system.channels();
  }

  @Override
  public void pause(String source) {
    throw new NoCrawlerException();
  }

  @Override
  public void resume(String source) {
    throw new NoCrawlerException();
  }

  @Override
  public ProbeResult probe(URI address) {
    throw new NoCrawlerException();
  }

  @Override
  public String addSource(URI address, String name) {
    throw new NoCrawlerException();
  }

  @Override
  public String addNote() {
    return NoCrawlerException.REASON;
  }

  @Override
  public boolean resend(String alert) {
    return system.resend(alert) > 0;
  }

  @Override
  public Optional<ArchivedPage> findArchivedPage(String place) {
    return PageArchive.findPage(data, place);
  }
}
