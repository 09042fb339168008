package wirewatch.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;

/** Queries of watches and searches: each is refused with its reason, or means something. */
final class QueryFuzzer {
  private QueryFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    switch (WatchQuery.parse(new String(input, UTF_8))) {
      case WatchQuery query -> {
        if (query.toLucene("en") == null || query.toElasticsearch().isEmpty()) {
          throw new AssertionError("means nothing: " + query.text());
        }
        Object unused = query.warnings();
      }
      case InvalidQuery problem -> {
        if (problem.message().isBlank()) {
          throw new AssertionError("refused without a reason");
        }
      }
    }
  }
}
