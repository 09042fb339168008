package wirewatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.storage.FreeSpace;

/**
 * The disk of the data folder.
 *
 * @param freeBytes the space that this user can use there
 * @param minFree the watermark below which nothing is fetched
 */
record DiskState(Path data, long freeBytes, long minFree) {
  private static final long MEGABYTE = 1_000_000;

  static DiskState of(Configuration configuration) throws IOException {
    Path existing = configuration.data().toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return new DiskState(
        configuration.data(),
        FreeSpace.of(existing).usableBytes(),
        configuration.crawl().minFree());
  }

  private boolean isLow() {
    return freeBytes < minFree;
  }

  String toText() {
    return "%s has %d MB of free disk%s"
        .formatted(
            data,
            freeBytes / MEGABYTE,
            isLow()
                ? ", less than crawl.archive.min_free (%d MB): nothing is fetched"
                    .formatted(minFree / MEGABYTE)
                : "");
  }

  Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("free_bytes", freeBytes);
    document.put("low", isLow());
    return document;
  }
}
