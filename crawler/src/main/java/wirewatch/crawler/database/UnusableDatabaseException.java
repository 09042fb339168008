package wirewatch.crawler.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Thrown when a database cannot be opened as it is; the message names the file, the reason and the
 * remedy. Nothing was changed.
 */
public final class UnusableDatabaseException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  private UnusableDatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static UnusableDatabaseException newer(Path file, int version) {
    return new UnusableDatabaseException(
        "%s was written by a newer Wirewatch (version %d of its tables, this one knows %d): use the newer one, or name another folder with data in the configuration"
            .formatted(file, version, SchemaScripts.currentVersion()),
        null);
  }

  /** Reports a state that can be read or written no further at the start. */
  public static UnusableDatabaseException of(Path file, DatabaseException failure) {
    return failure instanceof UnusableDatabaseException unusable
        ? unusable
        : of(file, failure.getCause() instanceof Exception cause ? cause : failure);
  }

  static UnusableDatabaseException of(Path file, Exception cause) {
    return new UnusableDatabaseException(
        "%s cannot be opened (%s): %s".formatted(file, cause.getMessage(), remedy(file, cause)),
        cause);
  }

  private static String remedy(Path file, Exception cause) {
    if (cause instanceof SQLException sql) {
      int code = DatabaseException.primaryCode(sql);
      if (code == SQLiteErrorCode.SQLITE_NOTADB.code
          || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
        return "restore it from a back-up, or move it away so that a new one is made";
      }
      if (code == SQLiteErrorCode.SQLITE_FULL.code) {
        return "make room on its disk";
      }
      if (code == SQLiteErrorCode.SQLITE_IOERR.code) { // also of a disk without any room
        return "make room on its disk, or see whether it fails";
      }
      if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
        return "end the other program that has it open";
      }
    }
    return Files.isDirectory(file)
        ? "it is a folder, move it away"
        : "run this as the owner of the data folder, who may write there";
  }
}
