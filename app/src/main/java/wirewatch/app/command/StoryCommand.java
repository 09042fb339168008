package wirewatch.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wirewatch.app.JsonLine;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.StoryTimeline;
import wirewatch.index.revision.VersionChange;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch story}: the time line of a story's copies and versions. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description = {
      "Shows who published a story first, how long each copy took, and what each changed.",
      "Ends with 1 if there is no such story."
    },
    footer = {"", "Example:", "  wirewatch story 7f3a91c05be2d846 --json"})
final class StoryCommand extends IndexReadCommand<StoryTimeline.Entry> {
  @Parameters(paramLabel = "ID", description = "The story.id of any of its articles.")
  private String id = "";

  @Override
  IndexRead<StoryTimeline.Entry> read() {
    return index -> StoryTimeline.of(index.findStoryVersions(id)).entries();
  }

  @Override
  String nothingFound() {
    return "there is no story " + PrintableText.of(id);
  }

  @Override
  List<String> toJsonLines(List<StoryTimeline.Entry> entries) {
    return entries.stream().map(entry -> JsonLine.of(entry.toDocument())).toList();
  }

  @Override
  void printText(List<StoryTimeline.Entry> entries, PrintWriter out) {
    entries.forEach(entry -> print(entry, out));
  }

  private static void print(StoryTimeline.Entry entry, PrintWriter out) {
    ArticleVersion articleVersion = entry.version();
    String publisher = articleVersion.publisher() == null ? "" : articleVersion.publisher();
    String mark =
        articleVersion.updateType() == null ? "" : " (" + articleVersion.updateType() + ")";
    out.printf(
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
