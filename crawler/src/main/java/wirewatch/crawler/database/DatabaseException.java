package wirewatch.crawler.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Thrown when the database cannot be read or written, for example because the disk is full or the
 * file is damaged.
 */
public sealed class DatabaseException extends RuntimeException permits UnusableDatabaseException {
  private static final long serialVersionUID = 1L;

  /** What can pass: no room, a fault of the disk, another program, no memory or file handles. */
  private static final Set<Integer> TEMPORARY =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_LOCKED.code,
          SQLiteErrorCode.SQLITE_PROTOCOL.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_NOMEM.code);

  DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns whether the same can succeed later, as when there is room again. False where the file
   * is damaged or the statement is wrong.
   */
  public boolean isTemporary() {
    return canPass(getCause());
  }

  /** SQLite's result code without the upper bytes, which tell the kind of it. */
  static int primaryCode(SQLException cause) {
    return cause.getErrorCode() & 0xFF;
  }

  static boolean canPass(@Nullable Throwable cause) {
    return switch (cause) {
      case SQLException sql -> TEMPORARY.contains(primaryCode(sql));
      case IOException io -> true; // the archive, which is written in the same step
      case null, default -> false;
    };
  }
}
