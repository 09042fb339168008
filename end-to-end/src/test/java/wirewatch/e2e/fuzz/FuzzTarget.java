package wirewatch.e2e.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A reader of foreign bytes, with its seeds in the resources. */
@SuppressWarnings("ImmutableEnumChecker") // readers have no state
enum FuzzTarget {
  PAGES(PageFuzzer.class, PageFuzzer::fuzzerTestOneInput),
  LISTINGS(ListingFuzzer.class, ListingFuzzer::fuzzerTestOneInput),
  ROBOTS(RobotsFuzzer.class, RobotsFuzzer::fuzzerTestOneInput),
  OPML(OpmlFuzzer.class, OpmlFuzzer::fuzzerTestOneInput),
  WARC(WarcFuzzer.class, WarcFuzzer::fuzzerTestOneInput),
  CONFIGURATIONS(ConfigurationFuzzer.class, ConfigurationFuzzer::fuzzerTestOneInput),
  WATCHLISTS(WatchlistFuzzer.class, WatchlistFuzzer::fuzzerTestOneInput),
  NAME_LISTS(NameListFuzzer.class, NameListFuzzer::fuzzerTestOneInput),
  QUERIES(QueryFuzzer.class, QueryFuzzer::fuzzerTestOneInput);

  private final Class<?> type;
  private final Reader reader;

  /** Reads one input; throws if the reader does what it must not do. */
  interface Reader {
    void read(byte[] input) throws IOException;
  }

  FuzzTarget(Class<?> type, Reader reader) {
    this.type = type;
    this.reader = reader;
  }

  String className() {
    return type.getName();
  }

  void read(byte[] input) throws IOException {
    reader.read(input);
  }

  /** The folder of its seeds, and of the inputs that once failed. */
  Path seedFolder() throws URISyntaxException {
    String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return Path.of(FuzzTarget.class.getResource(name).toURI());
  }

  List<Path> seeds() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(seedFolder())) {
      return files.sorted().toList();
    }
  }
}
