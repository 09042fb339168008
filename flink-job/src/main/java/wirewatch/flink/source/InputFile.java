package wirewatch.flink.source;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param path its address: {@code file:}, {@code s3:} or another file system that Flink has
 * @param length in bytes
 */
public record InputFile(String path, long length) implements Serializable {
  private static final long serialVersionUID = 1;
}
