package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wirewatch.app.ExitCode;
import wirewatch.app.PrintableText;
import wirewatch.app.UsageException;
import wirewatch.app.config.ConfigurationException;
import wirewatch.crawler.FolderInUseException;
import wirewatch.node.NodeStartException;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.WatchRejectedException;

/** Prints expected failures as one sentence, and unexpected ones with their stack trace. */
final class ExceptionReporter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    return switch (failure) {
      case UsageException problem -> report(err, problem, ExitCode.USAGE);
      case ConfigurationException problem -> report(err, problem, ExitCode.USAGE);
      case InvalidQueryException problem -> report(err, problem, ExitCode.USAGE);
      case WatchRejectedException problem -> report(err, problem, ExitCode.USAGE);
      case FolderInUseException problem -> report(err, problem, ExitCode.USAGE);
      case NodeStartException problem when problem.reason() == NodeStartException.Reason.IN_USE ->
          report(err, problem, ExitCode.USAGE);
      case NodeStartException problem -> report(err, problem, ExitCode.FAILED);
      case IOException problem -> report(err, problem, ExitCode.FAILED);
      case OutboxUnavailableException problem -> report(err, problem, ExitCode.FAILED);
      case UncheckedIOException problem -> report(err, problem, ExitCode.FAILED);
      case Exception unforeseen -> {
        unforeseen.printStackTrace(err);
        err.flush();
        yield ExitCode.FAILED;
      }
    };
  }

  private static int report(PrintWriter err, Exception problem, int code) {
    String message = problem.getMessage();
    for (String line : (message == null ? problem.toString() : message).split("\\R", -1)) {
      err.println("wirewatch: " + PrintableText.of(line));
    }
    err.flush();
    return code;
  }
}
