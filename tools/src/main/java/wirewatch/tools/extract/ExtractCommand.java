package wirewatch.tools.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.WebAddressConverter;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch extract}: pages and texts to articles, one JSON object a line. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Turns pages and texts into articles, one JSON object a line, in the order of the inputs.",
    footer = {
      "",
      "Examples:",
      "  wirewatch extract --base-url https://news.example/a page.html",
      "  wirewatch extract pages/",
      "  wirewatch extract - < lines.ndjson   {\"id\", \"url\", \"html\" | \"text\", \"fetched\"} a line"
    })
public final class ExtractCommand implements Callable<Integer> {

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = WebAddressConverter.class,
      description = "The address of the pages.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--fetched",
      paramLabel = "TIME",
      description = "When the pages were fetched (ISO 8601).")
  private @Nullable Instant fetched;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A file (a page, a text, or news as NewsML, NITF, ninjs, IPTC 7901, mail …), a directory"
              + " of such files, or - for NDJSON lines.")
  private List<String> paths = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ExtractInputReader extractInputReader = new ExtractInputReader(baseUrl, fetched);
    ArticleExtractor articleExtractor = new ArticleExtractor();
    int failures = 0;
    for (String path : paths) {
      for (Iterator<ExtractInput> each = extractInputReader.read(path); each.hasNext(); ) {
        if (!extract(each.next(), articleExtractor, out)) {
          failures++;
        }
      }
    }
    out.flush();
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean extract(
      ExtractInput extractInput, ArticleExtractor articleExtractor, PrintWriter out) {
    if (extractInput instanceof ExtractInput.Unreadable unreadable) {
      out.println(JsonLine.of(ExtractOutput.failed(unreadable)));
      spec.commandLine()
          .getErr()
          .println("wirewatch: " + PrintableText.of(unreadable.id() + ": " + unreadable.why()));
      return false;
    }
    long start = System.nanoTime();
    List<ExtractionResult> results =
        switch (extractInput) {
          case ExtractInput.Markup markup -> articleExtractor.extractAll(markup.html());
          case ExtractInput.Bytes bytes -> articleExtractor.extractAll(bytes.page());
          case ExtractInput.TextBytes file ->
              articleExtractor.extractAll(file.text(), file.bytes());
          case ExtractInput.Text text -> articleExtractor.extractAll(text.text());
          case ExtractInput.Unreadable unreadable ->
              throw new IllegalStateException("answered above");
        };
    double millis = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    for (int i = 0; i < results.size(); i++) {
      String id = i == 0 ? extractInput.id() : extractInput.id() + "#" + (i + 1);
      out.println(JsonLine.of(ExtractOutput.of(id, results.get(i), i == 0 ? millis : 0)));
    }
    return true;
  }
}
