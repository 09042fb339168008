package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.flow.IndexAccess;
import wirewatch.index.revision.Change;
import wirewatch.index.revision.TimeLine;
import wirewatch.index.revision.Version;

/** {@code wirewatch story}: the time line of a story's copies and versions. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description = {
      "Shows who published a story first, how long each copy took, and what each changed.",
      "Ends with 1 if there is no such story."
    },
    footer = {"", "Example:", "  wirewatch story 7f3a91c05be2d846 --json"})
final class StoryCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "ID", description = "The story.id of any of its articles.")
  private String id = "";

  @Option(names = "--json", description = "Prints one JSON object a copy or version.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TimeLine line;
    try (IndexAccess access = IndexAccess.open(config.readOrDefault())) {
      line = TimeLine.of(access.index().storyVersions(id));
    }
    if (line.entries().isEmpty()) {
      spec.commandLine().getErr().println("wirewatch: there is no story " + Printable.of(id));
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (TimeLine.Entry entry : line.entries()) {
      if (json) {
        out.println(Json.line(entry.document()));
      } else {
        print(entry);
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private void print(TimeLine.Entry entry) {
    Version version = entry.version();
    String publisher = version.publisher() == null ? "" : version.publisher();
    String mark = version.mark() == null ? "" : " (" + version.mark() + ")";
    spec.commandLine()
        .getOut()
        .printf(
            "%s  %-8s %-16s %s%s%n    version %d%s, %s%n",
            version.time(),
            "+" + length(entry.after()),
            Printable.of(publisher, 16),
            Printable.of(version.text().headline()),
            mark,
            version.number(),
            ": " + entry.change().map(Change::summary).orElse("first"),
            version.address());
  }

  private static String length(Duration time) {
    if (time.toDays() > 0) {
      return time.toDays() + "d" + time.toHoursPart() + "h";
    }
    return time.toHours() > 0
        ? time.toHours() + "h" + time.toMinutesPart() + "m"
        : time.toMinutes() + "m" + time.toSecondsPart() + "s";
  }
}
