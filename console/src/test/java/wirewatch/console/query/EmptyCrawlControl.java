package wirewatch.console.query;

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

/** A crawl of no sources. */
public final class EmptyCrawlControl implements CrawlControl {
  @Override
  public List<Source> sources() {
    return List.of();
  }

  @Override
  public List<SourceStatus> status() {
    return List.of();
  }

  @Override
  public Set<String> pausedSources() {
    return Set.of();
  }

  @Override
  public List<QuarantinedPage> quarantinedPages(int most) {
    return List.of();
  }

  @Override
  public Channels channels() {
    return Channels.NONE;
  }

  @Override
  public void pause(String source) {}

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public void resume(String source) {}

  @Override
  public ProbeResult probe(URI address) {
    return new ProbeResult(
        address.toString(), "", "unknown", List.of(), List.of(), false, "no crawl");
  }

  @Override
  public String addSource(URI address, String name) {
    throw new UnsupportedOperationException("no crawl");
  }

  @Override
  public String addNote() {
    return "";
  }

  @Override
  public boolean resend(String alert) {
    return false;
  }

  @Override
  public Optional<ArchivedPage> findArchivedPage(String place) {
    return Optional.empty();
  }
}
