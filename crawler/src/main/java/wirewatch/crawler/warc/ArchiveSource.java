package wirewatch.crawler.warc;

import org.jspecify.annotations.Nullable;

/**
 * A file to read and what its records may refer to.
 *
 * @param opener opens this file and those that its records name
 * @param targets where revisit records find what they refer to; null: they are left out
 * @param maxBody the length above which bodies are left out, in bytes, before and after decoding
 */
record ArchiveSource(
    RecordOpener opener, String file, @Nullable RevisitTargets targets, long maxBody) {}
