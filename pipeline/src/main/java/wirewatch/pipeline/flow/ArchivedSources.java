package wirewatch.pipeline.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;

/** Finds the configured source of an archived page, or creates one from the page's host. */
public final class ArchivedSources implements Function<ArchivedPage, Source> {
  private final Map<String, Source> known = new HashMap<>();

  public ArchivedSources(Collection<Source> configured) {
    configured.forEach(source -> known.put(source.id(), source));
  }

  @Override
  public Source apply(ArchivedPage page) {
    Source source = known.get(page.source());
    return source == null ? sourceOfHost(page) : source;
  }

  private static Source sourceOfHost(ArchivedPage page) {
    String host = page.page().url().getHost();
    String name = host == null ? "unknown" : host;
    return new Source(name, name, List.of(), Duration.ofDays(1), null, null, null, null);
  }
}
