package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ArticleLine;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.app.WaitNotice;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** {@code wirewatch search}: articles that match a query, in Lucene's classic syntax. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the articles.",
    footer = {"", "Example:", "  wirewatch search 'sanctions AND country:RU' --since 7d"})
final class SearchCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "QUERY", description = "For example: speaker:Lavrov AND quote:pandemic")
  private String query = "";

  @Option(names = "--size", paramLabel = "N", description = "How many articles (default: 20).")
  private int size = 20;

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      description = "Only articles this young, for example 7d.")
  private @Nullable String since;

  @Option(names = "--newest", description = "Newest first instead of best first.")
  private boolean newest;

  @Option(names = "--json", description = "Prints the documents, one a line.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (size < 0 || size > SearchRequest.MAX_SIZE) {
      throw new UsageException(
          "--size must be 0 to %d: %d; export more with the console's API, see docs/api.md"
              .formatted(SearchRequest.MAX_SIZE, size));
    }
    SearchRequest.Sort sort = newest ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.RELEVANCE;
    SearchRequest request =
        new SearchRequest(QueryLanguageSearch.parseQuery(query), size, sort, earliest(since));
    try (IndexConnection access = IndexConnection.open(config.readOrDefault())) {
      print(
          WaitNotice.during(
              "waiting for Elasticsearch to answer", () -> access.index().search(request)));
    }
    return ExitCode.OK;
  }

  private void print(SearchHits hits) {
    PrintWriter out = spec.commandLine().getOut();
    for (SearchHits.Hit hit : hits.hits()) {
      if (json) {
        out.println(JsonLine.of(hit.document()));
      } else {
        ArticleLine line = ArticleLine.of(hit.document());
        out.printf(
            "%s  %-14s %s%n    %s%n",
            line.time(), PrintableText.of(line.agency(), 14), line.headline(), line.address());
      }
    }
    if (!json) {
      out.println(hits.total() + " articles match");
    }
    out.flush();
  }

  private static @Nullable Instant earliest(@Nullable String since) {
    if (since == null) {
      return null;
    }
    Optional<Duration> age = SettingValueParser.parseDuration(since);
    return Instant.now()
        .minus(
            age.orElseThrow(
                () ->
                    new UsageException(
                        "--since " + since + " is not a duration; write for example 12h or 7d")));
  }
}
