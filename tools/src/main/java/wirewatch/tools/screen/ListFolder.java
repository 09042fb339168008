package wirewatch.tools.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.app.UsageException;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.list.ListFormatException;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** The lists that a command is given: stored ones, or files and folders read as they are. */
final class ListFolder {
  private ListFolder() {}

  static List<NamedList> stored(Path folder) throws IOException {
    ListStore store = new ListStore(folder);
    List<NamedList> lists = new ArrayList<>();
    for (String id : store.lists()) {
      store.current(id).ifPresent(lists::add);
    }
    if (lists.isEmpty()) {
      throw new UsageException(
          "%s: no lists there; add one with `wirewatch lists add`, or name files with --lists"
              .formatted(folder));
    }
    return lists;
  }

  /** Whether a store has a list. */
  static boolean hasLists(Path folder) throws IOException {
    return !new ListStore(folder).lists().isEmpty();
  }

  /** Each path is a list, known by its name; a folder of folders is as many lists. */
  static List<NamedList> read(List<Path> paths) throws IOException {
    List<NamedList> lists = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException(
            "--lists %s: there is no such file or folder; name one with a list".formatted(path));
      }
      for (Path list : parts(path)) {
        lists.add(read(list));
      }
    }
    return lists;
  }

  private static List<Path> parts(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      List<Path> folders = children.filter(Files::isDirectory).sorted().toList();
      return folders.isEmpty() ? List.of(path) : folders;
    }
  }

  private static NamedList read(Path path) throws IOException {
    try {
      List<ListEntry> entries = ListFiles.read(path);
      String file = path.toAbsolutePath().normalize().getFileName().toString();
      String name = file.replaceFirst("\\.[A-Za-z]{1,6}$", "");
      return new NamedList(
          new ListVersion(name, "", Instant.now(), "", path.toString(), entries.size()), entries);
    } catch (ListFormatException e) {
      throw new UsageException("--lists " + e.getMessage());
    }
  }
}
