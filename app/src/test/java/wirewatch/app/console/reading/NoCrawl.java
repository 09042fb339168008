package wirewatch.app.console.reading;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wirewatch.app.console.view.SourcesView.Trial;
import wirewatch.crawler.ArchivedPage;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;

/** A crawl of no sources. */
public final class NoCrawl implements Crawl {
  @Override
  public List<Source> sources() {
    return List.of();
  }

  @Override
  public List<SourceStatus> status() {
    return List.of();
  }

  @Override
  public Set<String> paused() {
    return Set.of();
  }

  @Override
  public void pause(String source) {}

  @Override
  public void resume(String source) {}

  @Override
  public Trial probe(URI address) {
    return new Trial(address.toString(), "", "unknown", List.of(), List.of(), false, "no crawl");
  }

  @Override
  public String add(URI address, String name) {
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
  public Optional<ArchivedPage> archived(String place) {
    return Optional.empty();
  }
}
