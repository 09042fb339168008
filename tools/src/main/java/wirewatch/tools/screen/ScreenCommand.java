package wirewatch.tools.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.list.CsvReader;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.score.PairScreening;
import wirewatch.screening.store.NamedList;

/** {@code wirewatch screen}: listed names in articles, or names against names. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for the names of lists in articles: prints a line of JSON for each hit.",
      "With --designations, prints as well what articles report of new listings and delistings.",
      "With --pairs, compares the names of a CSV file (columns name1, name2, schema) instead."
    },
    footer = {
      "",
      "Examples:",
      "  wirewatch screen --lists sdn.csv articles.ndjson   # {\"id\", \"headline\", \"body\", \"published\"} a line",
      "  wirewatch screen articles.ndjson                   # the lists of `wirewatch lists`",
      "  wirewatch screen --designations articles.ndjson    # needs no list",
      "  wirewatch screen --pairs names.csv"
    })
public final class ScreenCommand implements Callable<Integer> {
  @Option(
      names = "--lists",
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Files or folders, each a list; a folder of folders is as many lists.",
        "The last one is FILE where none is named elsewhere."
      })
  private List<Path> lists = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder of stored lists (default: lists in the data folder).")
  private @Nullable Path store;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--designations",
      description = "Also report who articles say was put on a list or taken off one.")
  private boolean designations;

  @Option(names = "--pairs", paramLabel = "FILE|-", description = "CSV; - for standard input.")
  private @Nullable String pairs;

  @Parameters(arity = "0..*", paramLabel = "FILE|-", description = "NDJSON; - for standard input.")
  private List<String> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (pairs != null) {
      try (BufferedReader in = open(pairs)) {
        return screenPairs(in);
      }
    }
    takeFileFromLists();
    if (files.isEmpty()) {
      throw new UsageException(
          "no articles; name an NDJSON file, - for standard input, or --pairs");
    }
    ArticleScreening screening =
        new ArticleScreening(
            TextScreener.of(readLists()), designations ? new DesignationFinder() : null);
    int failures = 0;
    for (String file : files) {
      try (BufferedReader in = open(file)) {
        failures += screenArticles(in, screening);
      }
    }
    spec.commandLine().getOut().flush();
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  /** What follows lists is one of them to the parser, and is the articles if nothing else is. */
  private void takeFileFromLists() {
    if (files.isEmpty() && lists.size() > 1) {
      files = List.of(lists.getLast().toString());
      lists = lists.subList(0, lists.size() - 1);
    }
  }

  private List<NamedList> readLists() throws IOException {
    if (!lists.isEmpty()) {
      return ListFolder.read(lists);
    }
    Path folder = store != null ? store : LiveLists.folderIn(config.readOrDefault().data());
    return designations && !ListFolder.hasLists(folder) ? List.of() : ListFolder.stored(folder);
  }

  private int screenArticles(BufferedReader in, ArticleScreening screening) throws IOException {
    int failures = 0;
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank() && !screenArticle(line, screening)) {
        spec.commandLine()
            .getErr()
            .println("wirewatch: line " + number + ": not a JSON object with an id and a body");
        failures++;
      }
    }
    return failures;
  }

  private boolean screenArticle(String line, ArticleScreening screening) {
    try {
      JsonNode article = JsonLine.MAPPER.readTree(line);
      if (!article.hasNonNull("id") || !article.hasNonNull("body")) {
        return false;
      }
      screening.lines(article, year(article)).forEach(spec.commandLine().getOut()::println);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static int year(JsonNode article) {
    String published = article.path("published").asText();
    return published.matches("\\d{4}-.*")
        ? Integer.parseInt(published.substring(0, 4))
        : Year.now(ZoneOffset.UTC).getValue();
  }

  private int screenPairs(BufferedReader in) throws IOException {
    CsvReader csv = new CsvReader(in, ',');
    List<String> header = csv.row().orElse(List.of());
    if (!header.contains("name1") || !header.contains("name2")) {
      throw new UsageException("--pairs: the first line must name the columns name1 and name2");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Optional<List<String>> row = csv.row(); row.isPresent(); row = csv.row()) {
      List<String> values = row.get();
      PairScreening pair =
          PairScreening.of(
              value(values, header.indexOf("name1")),
              value(values, header.indexOf("name2")),
              value(values, header.indexOf("schema")));
      out.println(JsonLine.of(fields(pair)));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String value(List<String> values, int at) {
    return at >= 0 && at < values.size() ? values.get(at) : "";
  }

  private static Map<String, Object> fields(PairScreening pair) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name1", pair.name1());
    fields.put("name2", pair.name2());
    fields.put("score", pair.score());
    fields.put("match", pair.match());
    fields.put("how", pair.how());
    return fields;
  }

  private static BufferedReader open(String file) throws IOException {
    if (file.equals("-")) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!Files.isRegularFile(Path.of(file))) {
      throw new UsageException(file + ": there is no such file");
    }
    return Files.newBufferedReader(Path.of(file));
  }
}
