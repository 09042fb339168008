package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
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
import wirewatch.app.UsageException;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.TextDiff;
import wirewatch.index.revision.VersionChange;
import wirewatch.ingest.url.Urls;

/** {@code wirewatch diff}: what each version of a page changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what each version of an article changed: paragraphs, and the words in them.",
      "Ends with 1 if no article of that address is stored."
    },
    footer = {"", "Example:", "  wirewatch diff https://wire.example/news/harbour"})
final class DiffCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "URL", description = "The address of the article.")
  private String address = "";

  @Option(names = "--json", description = "Prints one JSON object for each later version.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    URI url =
        Urls.normalise(address)
            .orElseThrow(
                () -> new UsageException(PrintableText.of(address) + " is no web address"));
    List<ArticleVersion> versions;
    try (IndexConnection access = IndexConnection.open(config.readOrDefault())) {
      versions = access.index().findVersions(url).stream().map(ArticleVersion::of).toList();
    }
    if (versions.isEmpty()) {
      spec.commandLine().getErr().println("wirewatch: no article is stored of " + url);
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 1; i < versions.size(); i++) {
      print(VersionChange.of(versions.get(i - 1), versions.get(i)), out);
    }
    if (versions.size() == 1 && !json) {
      out.println("one version, of " + versions.get(0).time());
    }
    out.flush();
    return ExitCode.OK;
  }

  private void print(VersionChange versionChange, PrintWriter out) {
    if (json) {
      out.println(JsonLine.of(versionChange.toDocument()));
      return;
    }
    out.printf(
        "version %d of %s: %s%n",
        versionChange.after().number(), versionChange.after().time(), versionChange.summary());
    if (versionChange.headlineChanged()) {
      out.println("  - " + PrintableText.of(versionChange.before().text().headline()));
      out.println("  + " + PrintableText.of(versionChange.after().text().headline()));
    }
    for (TextDiff.Paragraph paragraph : versionChange.paragraphs()) {
      StringBuilder line = new StringBuilder("  ").append(sign(paragraph.kind()));
      for (TextDiff.WordRun wordRun : paragraph.words()) {
        line.append(' ').append(markChange(paragraph.kind(), wordRun));
      }
      out.println(line);
    }
  }

  private static char sign(TextDiff.Kind kind) {
    return switch (kind) {
      case ADDED -> '+';
      case REMOVED -> '-';
      case CHANGED -> '~';
      case SAME -> ' ';
    };
  }

  private static String markChange(TextDiff.Kind paragraph, TextDiff.WordRun wordRun) {
    String text = PrintableText.of(wordRun.text());
    if (paragraph != TextDiff.Kind.CHANGED) {
      return text;
    }
    return switch (wordRun.kind()) {
      case REMOVED -> "[-" + text + "-]";
      case ADDED -> "{+" + text + "+}";
      case SAME, CHANGED -> text;
    };
  }
}
