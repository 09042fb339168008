package wirewatch.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.TextDiff;
import wirewatch.index.revision.VersionChange;
import wirewatch.ingest.text.PrintableText;
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
final class DiffCommand extends IndexReadCommand<ArticleVersion> {
  @Parameters(paramLabel = "URL", description = "The address of the article.")
  private String address = "";

  @Override
  IndexRead<ArticleVersion> read() {
    URI url =
        Urls.normalise(address)
            .orElseThrow(
                () -> new UsageException(PrintableText.of(address) + " is no web address"));
    return index -> index.findVersions(url).stream().map(ArticleVersion::of).toList();
  }

  @Override
  String nothingFound() {
    return "no article is stored of " + PrintableText.of(address);
  }

  @Override
  List<String> toJsonLines(List<ArticleVersion> versions) {
    return changes(versions).stream().map(change -> JsonLine.of(change.toDocument())).toList();
  }

  @Override
  void printText(List<ArticleVersion> versions, PrintWriter out) {
    changes(versions).forEach(change -> print(change, out));
    if (versions.size() == 1) {
      out.println("one version, of " + versions.getFirst().time());
    }
  }

  private static List<VersionChange> changes(List<ArticleVersion> versions) {
    List<VersionChange> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      changes.add(VersionChange.of(versions.get(i - 1), versions.get(i)));
    }
    return changes;
  }

  private static void print(VersionChange versionChange, PrintWriter out) {
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
