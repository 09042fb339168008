package wirewatch.tools.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.ingest.story.Fingerprint;
import wirewatch.ingest.story.StoryClusters;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.options.SettingValueParser;

/** {@code wirewatch cluster}: which articles of a file belong to the same story. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description =
        "Groups articles into stories: prints {\"id\", \"story\"} for each, in the order of the input.",
    footer = {
      "",
      "Examples:",
      "  wirewatch cluster articles.ndjson   # {\"id\", \"headline\", \"body\", \"published\"} a line",
      "  wirewatch cluster --window 3d - < articles.ndjson"
    })
public final class ClusterCommand implements Callable<Integer> {
  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "7d",
      converter = WindowConverter.class,
      description = "How far apart a story's articles may lie (default: ${DEFAULT-VALUE}).")
  private Duration window = Duration.ofDays(7);

  @Parameters(paramLabel = "FILE|-", description = "NDJSON; - for standard input.")
  private String file = "-";

  @Spec private CommandSpec spec;

  private record InputLine(String id, Fingerprint fingerprint, long minutes) {}

  @Override
  public Integer call() throws IOException {
    List<InputLine> lines = new ArrayList<>();
    int failures = 0;
    try (BufferedReader in = openInput()) {
      int number = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        number++;
        if (!text.isBlank() && !readLine(text, number, lines)) {
          failures++;
        }
      }
    }
    print(lines);
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private BufferedReader openInput() throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }

  private boolean readLine(String text, int number, List<InputLine> lines) {
    try {
      JsonNode node = JsonLine.MAPPER.readTree(text);
      if (!node.hasNonNull("id") || !node.hasNonNull("body")) {
        return reportProblem(number, "the line has no id or no body");
      }
      String headline = node.hasNonNull("headline") ? node.get("headline").asText() : null;
      Fingerprint fingerprint = Fingerprint.of(headline, node.get("body").asText());
      String published = node.hasNonNull("published") ? node.get("published").asText() : null;
      lines.add(new InputLine(node.get("id").asText(), fingerprint, toEpochMinutes(published)));
      return true;
    } catch (JsonProcessingException e) {
      return reportProblem(number, "not a JSON object: " + e.getOriginalMessage());
    } catch (DateTimeException e) {
      return reportProblem(number, "published is not an ISO 8601 time");
    }
  }

  /** Zero for an unknown time; a time without a zone is taken as UTC. */
  private static long toEpochMinutes(@Nullable String published) {
    if (published == null) {
      return 0;
    }
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(published, Instant::from, LocalDateTime::from);
    Instant instant =
        time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
    return instant.getEpochSecond() / 60;
  }

  private void print(List<InputLine> lines) {
    StoryClusters storyClusters = new StoryClusters(lines.size(), window);
    for (InputLine inputLine : lines) {
      storyClusters.add(inputLine.fingerprint(), inputLine.minutes());
    }
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", lines.get(i).id());
      fields.put("story", lines.get(storyClusters.storyOf(i)).id());
      out.println(JsonLine.of(fields));
    }
    out.flush();
  }

  private boolean reportProblem(int number, String why) {
    spec.commandLine().getErr().println("wirewatch: line " + number + ": " + PrintableText.of(why));
    return false;
  }

  static final class WindowConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return SettingValueParser.parseDuration(text)
          .orElseThrow(
              () -> new TypeConversionException("a time such as 36h or 7d, not '" + text + "'"));
    }
  }
}
