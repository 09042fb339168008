package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wirewatch.app.config.ConfigurationException;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.WatchRefused;
import wirewatch.node.NodeNotStarted;

/** Prints expected failures as one sentence, and unexpected ones with their stack trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    return switch (failure) {
      case UsageProblem problem -> tell(err, problem, ExitCode.USAGE);
      case ConfigurationException problem -> tell(err, problem, ExitCode.USAGE);
      case RefusedQuery problem -> tell(err, problem, ExitCode.USAGE);
      case WatchRefused problem -> tell(err, problem, ExitCode.USAGE);
      case NodeNotStarted problem -> tell(err, problem, ExitCode.FAILED);
      case IOException problem -> tell(err, problem, ExitCode.FAILED);
      case UncheckedIOException problem -> tell(err, problem, ExitCode.FAILED);
      case Exception unforeseen -> {
        unforeseen.printStackTrace(err);
        err.flush();
        yield ExitCode.FAILED;
      }
    };
  }

  private static int tell(PrintWriter err, Exception problem, int code) {
    String message = problem.getMessage();
    for (String line : (message == null ? problem.toString() : message).split("\\R", -1)) {
      err.println("wirewatch: " + Printable.of(line));
    }
    err.flush();
    return code;
  }
}
