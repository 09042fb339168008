package wirewatch.app;

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
import wirewatch.ingest.Ingest;
import wirewatch.ingest.model.Extraction;

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
final class ExtractCommand implements Callable<Integer> {

  @Option(names = "--base-url", paramLabel = "URL", description = "The address of the pages.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--fetched",
      paramLabel = "TIME",
      description = "When the pages were fetched (ISO 8601).")
  private @Nullable Instant fetched;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file or directory (.html, .html.gz, .txt), or - for NDJSON lines.")
  private List<String> paths = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Inputs inputs = new Inputs(baseUrl, fetched);
    Ingest ingest = new Ingest();
    int failures = 0;
    for (String path : paths) {
      for (Iterator<Input> each = inputs.of(path); each.hasNext(); ) {
        if (!answer(each.next(), ingest, out)) {
          failures++;
        }
      }
    }
    out.flush();
    return failures == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean answer(Input input, Ingest ingest, PrintWriter out) {
    if (input instanceof Input.Unreadable unreadable) {
      out.println(Json.line(ExtractAnswer.failed(unreadable)));
      spec.commandLine()
          .getErr()
          .println("wirewatch: " + Printable.of(unreadable.id() + ": " + unreadable.why()));
      return false;
    }
    long start = System.nanoTime();
    Extraction extraction =
        switch (input) {
          case Input.Markup markup -> ingest.ingest(markup.html());
          case Input.Bytes bytes -> ingest.ingest(bytes.page());
          case Input.Text text -> ingest.ingest(text.text());
          case Input.Unreadable unreadable -> throw new IllegalStateException("answered above");
        };
    double millis = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    out.println(Json.line(ExtractAnswer.of(input.id(), extraction, millis)));
    return true;
  }
}
