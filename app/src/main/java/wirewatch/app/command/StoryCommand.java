package wirewatch.app.command;

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
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.app.PrintableText;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.StoryTimeline;
import wirewatch.index.revision.VersionChange;

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
    StoryTimeline line;
    try (IndexConnection access = IndexConnection.open(config.readOrDefault())) {
      line = StoryTimeline.of(access.index().findStoryVersions(id));
    }
    if (line.entries().isEmpty()) {
      spec.commandLine().getErr().println("wirewatch: there is no story " + PrintableText.of(id));
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (StoryTimeline.Entry entry : line.entries()) {
      if (json) {
        out.println(JsonLine.of(entry.toDocument()));
      } else {
        print(entry);
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private void print(StoryTimeline.Entry entry) {
    ArticleVersion articleVersion = entry.version();
    String publisher = articleVersion.publisher() == null ? "" : articleVersion.publisher();
    String mark =
        articleVersion.updateType() == null ? "" : " (" + articleVersion.updateType() + ")";
    spec.commandLine()
        .getOut()
        .printf(
            "%s  %-8s %-16s %s%s%n    version %d%s, %s%n",
            articleVersion.time(),
            "+" + formatDuration(entry.sinceFirst()),
            PrintableText.of(publisher, 16),
            PrintableText.of(articleVersion.text().headline()),
            mark,
            articleVersion.number(),
            ": " + entry.change().map(VersionChange::summary).orElse("first"),
            articleVersion.url());
  }

  private static String formatDuration(Duration time) {
    if (time.toDays() > 0) {
      return time.toDays() + "d" + time.toHoursPart() + "h";
    }
    return time.toHours() > 0
        ? time.toHours() + "h" + time.toMinutesPart() + "m"
        : time.toMinutes() + "m" + time.toSecondsPart() + "s";
  }
}
