package wirewatch.crawler.database;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database cannot be read or written, for example because the disk is full or the
 * file is damaged.
 */
public sealed class DatabaseException extends RuntimeException permits UnusableDatabaseException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
