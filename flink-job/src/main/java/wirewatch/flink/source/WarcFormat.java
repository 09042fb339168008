package wirewatch.flink.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.Path;
import wirewatch.flink.type.RecordType;

/**
 * The format of WARC files. A file is read by one reader: its records have no marks to split at.
 */
public final class WarcFormat implements BulkFormat<WarcItem, FileSourceSplit> {
  private static final long serialVersionUID = 1;

  private final long maxBody;

  WarcFormat(long maxBody) {
    this.maxBody = maxBody;
  }

  /**
   * Returns a source of files.
   *
   * @param files at least one
   * @param maxBody the length above which bodies are left out, in bytes
   */
  public static FileSource<WarcItem> source(List<InputFile> files, long maxBody) {
    ArrayList<InputFile> splits = new ArrayList<>(files); // serializable
    return FileSource.forBulkFileFormat(new WarcFormat(maxBody), new Path(splits.getFirst().path()))
        .setFileEnumerator(() -> (paths, parallelism) -> toSplits(splits))
        .build();
  }

  /** One split a file, without asking its file system: a file that is gone is the reader's news. */
  private static Collection<FileSourceSplit> toSplits(List<InputFile> files) {
    List<FileSourceSplit> splits = new ArrayList<>();
    for (InputFile file : files) {
      long length = file.length();
      splits.add(
          new FileSourceSplit(
              "file-" + splits.size(), new Path(file.path()), 0, length, 0, length));
    }
    return splits;
  }

  @Override
  public WarcReader createReader(Configuration configuration, FileSourceSplit split) {
    return WarcReader.open(split.path(), maxBody);
  }

  @Override
  public WarcReader restoreReader(Configuration configuration, FileSourceSplit split) {
    WarcReader reader = createReader(configuration, split);
    reader.skip(
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L));
    return reader;
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<WarcItem> getProducedType() {
    return RecordType.of(WarcItem.class);
  }
}
