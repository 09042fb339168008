package wirewatch.screening.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wirewatch.screening.entry.ListEntry;

/** Reads a list from a file, or from all files of a folder, by what is in them. */
public final class ListFiles {
  /** A larger file is refused: the largest published list has a quarter of it. */
  public static final long MAX_BYTES = 1L << 30;

  private ListFiles() {}

  /**
   * The entries of a list.
   *
   * @throws ListFormatException if a file has no known format, breaks off or is too large
   */
  public static List<ListEntry> read(Path path) throws IOException {
    EntryCollector entries = new EntryCollector();
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          readFile(file, entries);
        }
      }
    } else {
      readFile(path, entries);
    }
    try {
      return entries.entries();
    } catch (ListFormatException e) {
      throw of(path, e);
    }
  }

  private static void readFile(Path file, EntryCollector entries) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ListFormatException(
          "%s is larger than %d MB; is it a list?".formatted(file, MAX_BYTES >> 20));
    }
    try (BufferedReader in = TextEncoding.open(file)) {
      switch (firstCharacter(in)) {
        case '<' -> XmlFormats.read(file, entries);
        case '{' -> FtmJson.read(in, entries);
        case -1 -> throw new ListFormatException(file + " is empty; fetch it again");
        default -> readCsv(in, entries);
      }
    } catch (ListFormatException e) {
      throw of(file, e);
    }
  }

  /** The same problem, with the name of its file. */
  private static ListFormatException of(Path file, ListFormatException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.contains(file.toString())
        ? problem
        : new ListFormatException(file + ": " + message, problem);
  }

  private static int firstCharacter(BufferedReader in) throws IOException {
    in.mark(4096);
    int first = in.read();
    for (int i = 1; i < 4000 && Character.isWhitespace(first); i++) {
      first = in.read();
    }
    in.reset();
    return first;
  }

  private static void readCsv(BufferedReader in, EntryCollector entries) throws IOException {
    CsvReader csv = new CsvReader(in, separator(in));
    Optional<List<String>> row = csv.row();
    if (row.isPresent() && OfacCsv.isFirstRow(row.get())) {
      for (; row.isPresent(); row = csv.row()) {
        OfacCsv.read(row.get(), entries);
      }
      return;
    }
    Map<String, Integer> columns = columns(row.orElse(List.of()));
    CsvFormats.RowReader reader = CsvFormats.forColumns(columns.keySet());
    if (reader == null) { // the UK's files say in a line before when they were made
      columns = columns(csv.row().orElse(List.of()));
      reader = CsvFormats.forColumns(columns.keySet());
    }
    if (reader == null) {
      throw new ListFormatException(
          "no known list has these columns; a list of your own needs at least: id, name");
    }
    long number = 1;
    for (row = csv.row(); row.isPresent(); row = csv.row()) {
      HeaderedRow headered = new HeaderedRow(columns, row.get(), number++);
      reader.read(headered, entries);
    }
  }

  private static char separator(BufferedReader in) throws IOException {
    in.mark(8192);
    char[] head = new char[8000];
    int length = Math.max(0, in.read(head, 0, head.length));
    in.reset();
    String text = new String(head, 0, length);
    String line = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t', '|')
        .max((x, y) -> Long.compare(count(line, x), count(line, y)))
        .orElse(',');
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  private static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(HeaderedRow.key(header.get(i)), i);
    }
    return columns;
  }
}
