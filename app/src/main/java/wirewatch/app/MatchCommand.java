package wirewatch.app;

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
import wirewatch.alerting.Match;
import wirewatch.alerting.Watches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.Watchlist;
import wirewatch.ingest.Ingest;

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
final class MatchCommand implements Callable<Integer> {
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
    Watches compiled = compiled();
    Ingest ingest = new Ingest();
    int failures = 0;
    try (BufferedReader in = open()) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank() && !answer(MatchInput.of(line, ingest), number, compiled)) {
          failures++;
        }
      }
    }
    spec.commandLine().getOut().flush();
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private Watches compiled() throws IOException {
    if (!Files.isRegularFile(watches)) {
      throw new UsageProblem(
          "--watches %s: there is no such file; name one with the watches".formatted(watches));
    }
    return switch (Watchlist.read(Files.readString(watches))) {
      case Reading.Read read -> Watches.of(read.watches());
      case Reading.Refused refused ->
          throw new UsageProblem(
              refused.problems().stream()
                  .map(problem -> problem.in(watches.toString()))
                  .collect(Collectors.joining("\n")));
    };
  }

  private BufferedReader open() throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }

  private boolean answer(MatchInput input, int number, Watches compiled) {
    return switch (input) {
      case MatchInput.Unreadable unreadable -> {
        String why = Printable.of(unreadable.why());
        spec.commandLine().getErr().println("wirewatch: line " + number + ": " + why);
        yield false;
      }
      case MatchInput.Document read -> {
        PrintWriter out = spec.commandLine().getOut();
        for (Match match : compiled.match(read.document(), null, Instant.now())) {
          out.println(Json.line(toDocument(read.id(), match)));
        }
        yield true;
      }
    };
  }

  private static Map<String, Object> toDocument(String id, Match match) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("watch", match.watch().id());
    answer.put("sentences", match.sentences().stream().map(Alert.Sentence::text).toList());
    return answer;
  }
}
