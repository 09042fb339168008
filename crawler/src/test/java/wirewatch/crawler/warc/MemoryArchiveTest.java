package wirewatch.crawler.warc;

import java.util.TreeMap;

class MemoryArchiveTest extends WarcArchiveContract {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  @Override
  WarcArchive open(String writer, long maxFileSize) {
    return new MemoryArchive(files, writer, maxFileSize);
  }
}
