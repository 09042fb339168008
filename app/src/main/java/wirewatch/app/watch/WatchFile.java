package wirewatch.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Problem;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.Watchlist;

/** A file of watches. */
public final class WatchFile {
  private static final Logger LOG = LoggerFactory.getLogger(WatchFile.class);

  private WatchFile() {}

  /**
   * Reads the watches of a file and logs warnings about them.
   *
   * @throws WatchRefused with every problem of the file and its line
   */
  public static List<Watch> read(Path file) throws IOException {
    return switch (Watchlist.read(Files.readString(file))) {
      case Reading.Read read -> {
        read.doubts().forEach(doubt -> LOG.warn("{}", doubt.in(file.toString())));
        yield read.watches();
      }
      case Reading.Refused refused -> throw new WatchRefused(text(refused.problems(), file));
    };
  }

  private static String text(List<Problem> problems, Path file) {
    return problems.stream()
        .map(problem -> problem.in(file.toString()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
