package wirewatch.flink.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;

/** Finds the files that are named by paths and addresses. */
public final class WarcFiles {
  private WarcFiles() {}

  /**
   * Finds files: those that are named, whatever their names, and the {@code .warc} and {@code
   * .warc.gz} files of the folders that are named.
   *
   * @param inputs paths, or addresses with the scheme of a file system that Flink has
   * @throws IOException if one does not exist, cannot be read, or is a folder without WARC files
   */
  public static List<InputFile> find(List<String> inputs) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String input : inputs) {
      files.addAll(find(input));
    }
    return files;
  }

  private static List<InputFile> find(String input) throws IOException {
    Path path = toPath(input);
    try {
      FileSystem fileSystem = path.getFileSystem();
      FileStatus status = fileSystem.getFileStatus(path);
      if (!status.isDir()) {
        return List.of(toFile(status));
      }
      List<InputFile> files = new ArrayList<>();
      addAll(fileSystem, path, files);
      if (files.isEmpty()) {
        throw new IOException(input + " has no .warc or .warc.gz file: name another folder");
      }
      files.sort(Comparator.comparing(InputFile::path));
      return files;
    } catch (FileNotFoundException e) {
      throw new IOException(input + " does not exist: name WARC files or folders of them", e);
    } catch (UnsupportedFileSystemSchemeException e) {
      throw new IOException(
          input + " is on a file system that this Flink lacks: put its plugin into plugins/", e);
    }
  }

  private static void addAll(FileSystem fileSystem, Path folder, List<InputFile> files)
      throws IOException {
    FileStatus[] entries = fileSystem.listStatus(folder);
    if (entries == null) {
      return;
    }
    for (FileStatus entry : entries) {
      String name = entry.getPath().getName();
      if (entry.isDir()) {
        addAll(fileSystem, entry.getPath(), files);
      } else if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
        files.add(toFile(entry));
      }
    }
  }

  private static InputFile toFile(FileStatus status) {
    return new InputFile(status.getPath().toUri().toString(), status.getLen());
  }

  private static Path toPath(String input) {
    return input.matches("[a-z][a-z0-9+.-]*:/.*")
        ? new Path(input)
        : new Path(java.nio.file.Path.of(input).toAbsolutePath().normalize().toUri());
  }
}
