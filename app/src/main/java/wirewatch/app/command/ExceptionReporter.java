package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.configuration.ConfigurationException;
import wirewatch.crawler.FolderInUseException;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.database.UnusableDatabaseException;
import wirewatch.ingest.text.PrintableText;
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
      case UnusableDatabaseException problem -> report(err, problem, ExitCode.USAGE);
      case DatabaseException problem -> report(err, problem, ExitCode.FAILED);
      case NodeStartException problem ->
          report(err, problem, isForeseeable(problem) ? ExitCode.USAGE : ExitCode.FAILED);
      case FileSystemException problem -> report(err, problem);
      case IOException problem -> report(err, problem, ExitCode.FAILED);
      case OutboxUnavailableException problem -> report(err, problem, ExitCode.FAILED);
      case UncheckedIOException problem when problem.getCause() instanceof FileSystemException ->
          report(err, problem, ExitCode.USAGE);
      case UncheckedIOException problem -> report(err, problem, ExitCode.FAILED);
      case Exception unforeseen -> {
        unforeseen.printStackTrace(err);
        err.flush();
        yield ExitCode.FAILED;
      }
    };
  }

  /**
   * Returns whether the user can mend the cause before the next try, which fails alike until then.
   */
  private static boolean isForeseeable(NodeStartException problem) {
    return switch (problem.reason()) {
      case IN_USE, PORT, USER, JDK, MEMORY, DISK, DISTRIBUTION -> true;
      case INTERRUPTED, TIMEOUT, CRASHED -> false;
    };
  }

  /**
   * Reports a file that cannot be used, whose exception has no more than its name for a message.
   */
  private static int report(PrintWriter err, FileSystemException problem) {
    String sentence =
        switch (problem) {
          case NoSuchFileException missing -> "does not exist: check the name and its folder";
          case AccessDeniedException denied ->
              "may not be read or written by this user: run this as its owner, or change its rights";
          case FileAlreadyExistsException existing ->
              "is a file where a folder is needed: move it away";
          case NotDirectoryException existing -> "is a file where a folder is needed: move it away";
          default ->
              "cannot be used (%s): check its folder and disk".formatted(problem.getReason());
        };
    return report(err, new UsageException(problem.getFile() + " " + sentence), ExitCode.USAGE);
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
