package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.WaitNotice;
import wirewatch.index.ArticleIndex;

/** A command that reads something from the index and prints it, as text or as JSON. */
abstract class IndexReadCommand<T> implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Prints JSON, one object a line.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** What is read. */
  interface IndexRead<T> {
    List<T> from(ArticleIndex index) throws IOException;
  }

  /** The read that the arguments ask for; rejects wrong arguments before the index is opened. */
  abstract IndexRead<T> read();

  /** What to say if nothing is found. */
  abstract String nothingFound();

  abstract void printText(List<T> found, PrintWriter out);

  /** The JSON lines of what was found. */
  abstract List<String> toJsonLines(List<T> found);

  @Override
  public final Integer call() throws IOException {
    IndexRead<T> read = read();
    List<T> found;
    try (IndexConnection access = IndexConnection.open(config.readOrDefault())) {
      found =
          WaitNotice.during("waiting for Elasticsearch to answer", () -> read.from(access.index()));
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("wirewatch: " + nothingFound());
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      toJsonLines(found).forEach(out::println);
    } else {
      printText(found, out);
    }
    out.flush();
    return ExitCode.OK;
  }
}
