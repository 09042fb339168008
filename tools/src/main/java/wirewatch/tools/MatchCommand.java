package wirewatch.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.alerting.watchfile.WatchesYaml;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch match}: which watches the articles of a file match. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Matches articles against watches: prints {\"id\", \"watch\", \"sentences\"} for every match.",
      "The articles pass through ingestion as texts do, so that speakers and quotes are there."
    },
    footer = {
      "",
      "Examples:",
      "  wirewatch match --watches watches.yaml articles.ndjson   # {\"id\", \"headline\", \"body\","
          + " \"published\", \"language\"} a line",
      "  wirewatch match --watches watches.yaml - < articles.ndjson"
    })
public final class MatchCommand implements Callable<Integer> {
  @Option(
      names = "--watches",
      paramLabel = "FILE",
      required = true,
      description = "The watches, as in watches.yaml.")
  private Path watches = Path.of("watches.yaml");

  @Parameters(paramLabel = "FILE|-", description = "NDJSON; - for standard input.")
  private String file = "-";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CompiledWatches compiled = compileWatches();
    ArticleExtractor articleExtractor = new ArticleExtractor();
    int failures = 0;
    try (BufferedReader in = openInput()) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()
            && !printMatches(MatchInput.of(line, articleExtractor), number, compiled)) {
          failures++;
        }
      }
    }
    spec.commandLine().getOut().flush();
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private CompiledWatches compileWatches() throws IOException {
    if (!Files.isRegularFile(watches)) {
      throw new UsageException(
          "--watches %s: there is no such file; name one with the watches".formatted(watches));
    }
    return switch (WatchesYaml.read(Files.readString(watches))) {
      case WatchReadResult.Accepted accepted -> CompiledWatches.of(accepted.watches());
      case WatchReadResult.Rejected rejected ->
          throw new UsageException(
              rejected.problems().stream()
                  .map(watchProblem -> watchProblem.inFile(watches.toString()))
                  .collect(Collectors.joining("\n")));
    };
  }

  private BufferedReader openInput() throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }

  private boolean printMatches(MatchInput input, int number, CompiledWatches compiled) {
    return switch (input) {
      case MatchInput.Unreadable unreadable -> {
        String why = PrintableText.of(unreadable.why());
        spec.commandLine().getErr().println("wirewatch: line " + number + ": " + why);
        yield false;
      }
      case MatchInput.Document read -> {
        PrintWriter out = spec.commandLine().getOut();
        for (Match match : compiled.match(read.document(), null, Instant.now())) {
          out.println(JsonLine.of(toDocument(read.id(), match)));
        }
        yield true;
      }
    };
  }

  private static Map<String, Object> toDocument(String id, Match match) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("watch", match.watch().id());
    fields.put("sentences", match.sentences().stream().map(Alert.Sentence::text).toList());
    return fields;
  }
}
