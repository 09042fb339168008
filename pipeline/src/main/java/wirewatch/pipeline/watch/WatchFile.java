package wirewatch.pipeline.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchProblem;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.alerting.watchfile.WatchesYaml;

/** A file of watches. */
public final class WatchFile {
  private static final Logger LOG = LoggerFactory.getLogger(WatchFile.class);

  private WatchFile() {}

  /**
   * Reads the watches of a file and logs warnings about them.
   *
   * @throws WatchRejectedException with every problem of the file and its line
   */
  public static List<Watch> read(Path file) throws IOException {
    return switch (WatchesYaml.read(Files.readString(file))) {
      case WatchReadResult.Accepted accepted -> {
        accepted.warnings().forEach(doubt -> LOG.warn("{}", doubt.inFile(file.toString())));
        yield accepted.watches();
      }
      case WatchReadResult.Rejected rejected ->
          throw new WatchRejectedException(problemText(rejected.problems(), file));
    };
  }

  private static String problemText(List<WatchProblem> problems, Path file) {
    return problems.stream()
        .map(watchProblem -> watchProblem.inFile(file.toString()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
