package wirewatch.crawler.database;

/**
 * Thrown when the database cannot be read or written, for example because the disk is full or the
 * file is damaged.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
