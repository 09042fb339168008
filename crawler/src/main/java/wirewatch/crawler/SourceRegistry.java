package wirewatch.crawler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.url.Urls;

/** The sources being crawled, by their row ids in the state. Thread-safe. */
final class SourceRegistry {
  private final Map<Long, Source> byNumber = new ConcurrentHashMap<>();
  private final List<Source> sources = new CopyOnWriteArrayList<>();

  SourceRegistry(List<Source> sources, Map<String, Long> numbers) {
    for (Source source : sources) {
      byNumber.put(numbers.get(source.id()), source);
    }
    this.sources.addAll(sources);
  }

  List<Source> all() {
    return List.copyOf(sources);
  }

  void add(Source source, long number) {
    byNumber.put(number, source);
    sources.add(source);
  }

  /** Returns the source with a row id; a placeholder if it is no longer configured. */
  Source get(long number) {
    Source source = byNumber.get(number);
    return source != null ? source : unconfigured(number);
  }

  private static Source unconfigured(long number) {
    String name = "source-" + number;
    return new Source(name, name, List.of(), Duration.ofDays(1), null, null, null, null);
  }

  /** Returns the registered domains on which a source's listings may name articles. */
  static Set<String> registeredDomains(Source source) {
    return source.listings().stream()
        .map(listing -> Urls.registeredDomain(Urls.host(listing.address())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
