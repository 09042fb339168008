package wirewatch.crawler.warc.record;

/**
 * A range of a file that contains no readable record; at least one record is lost there.
 *
 * @param offset where it begins, in bytes
 * @param length the bytes up to the next readable record or the end of the file
 * @param reason what is wrong at its beginning, in words for users
 * @param cut whether the file ends within its last record
 */
public record DamagedRange(long offset, long length, String reason, boolean cut) {}
