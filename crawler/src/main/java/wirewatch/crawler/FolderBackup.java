package wirewatch.crawler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.crawler.database.OwnerOnlyFiles;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.warc.FolderArchive;

/**
 * Copies a data folder while a crawler may be writing to it: first the state, as of one moment,
 * then the archive, which has at least every page that the state names. A start on the copy finds
 * pages that were archived in between, and ignores a record that was copied in part.
 */
public final class FolderBackup {
  private static final String UNFINISHED_INDEX = ".part";

  private FolderBackup() {}

  /** What was copied: the number of archive files, and the bytes of everything. */
  public record Copied(int archiveFiles, long bytes) {}

  /**
   * Copies a data folder, without its Elasticsearch node.
   *
   * @param others names of more files of the folder that are copied if they exist
   * @param target a folder that is empty or does not exist
   */
  public static Copied copy(Path data, List<String> others, Path target) throws IOException {
    OwnerOnlyFiles.createFolder(target);
    Path state = Crawler.stateFile(target);
    SqliteDatabase.copy(Crawler.stateFile(data), state);
    long bytes = Files.size(state);
    for (String name : others) {
      bytes += copyFile(data.resolve(name), target.resolve(name));
    }
    Path archive = Files.createDirectories(FolderArchive.folderOf(target));
    int archiveFiles = 0;
    for (Path file : list(FolderArchive.folderOf(data))) {
      String name = String.valueOf(file.getFileName());
      if (!name.endsWith(UNFINISHED_INDEX)) {
        bytes += copyFile(file, archive.resolve(name));
        archiveFiles += name.endsWith(".warc.gz") ? 1 : 0;
      }
    }
    return new Copied(archiveFiles, bytes);
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Returns the size of the copy; 0 if the file does not exist, or was deleted meanwhile. */
  private static long copyFile(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to);
      return Files.size(to);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
