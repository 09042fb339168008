package wirewatch.app;

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
import wirewatch.app.flow.IndexAccess;
import wirewatch.index.revision.Change;
import wirewatch.index.revision.TextDiff;
import wirewatch.index.revision.Version;
import wirewatch.ingest.address.Addresses;

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
        Addresses.normalise(address)
            .orElseThrow(() -> new UsageProblem(Printable.of(address) + " is no web address"));
    List<Version> versions;
    try (IndexAccess access = IndexAccess.open(config.readOrDefault())) {
      versions = access.index().versions(url).stream().map(Version::of).toList();
    }
    if (versions.isEmpty()) {
      spec.commandLine().getErr().println("wirewatch: no article is stored of " + url);
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 1; i < versions.size(); i++) {
      print(Change.of(versions.get(i - 1), versions.get(i)), out);
    }
    if (versions.size() == 1 && !json) {
      out.println("one version, of " + versions.get(0).time());
    }
    out.flush();
    return ExitCode.OK;
  }

  private void print(Change change, PrintWriter out) {
    if (json) {
      out.println(Json.line(change.document()));
      return;
    }
    out.printf(
        "version %d of %s: %s%n", change.after().number(), change.after().time(), change.summary());
    if (change.headline()) {
      out.println("  - " + Printable.of(change.before().text().headline()));
      out.println("  + " + Printable.of(change.after().text().headline()));
    }
    for (TextDiff.Paragraph paragraph : change.paragraphs()) {
      StringBuilder line = new StringBuilder("  ").append(sign(paragraph.kind()));
      for (TextDiff.Words words : paragraph.words()) {
        line.append(' ').append(marked(paragraph.kind(), words));
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

  private static String marked(TextDiff.Kind paragraph, TextDiff.Words words) {
    String text = Printable.of(words.text());
    if (paragraph != TextDiff.Kind.CHANGED) {
      return text;
    }
    return switch (words.kind()) {
      case REMOVED -> "[-" + text + "-]";
      case ADDED -> "{+" + text + "+}";
      case SAME, CHANGED -> text;
    };
  }
}
