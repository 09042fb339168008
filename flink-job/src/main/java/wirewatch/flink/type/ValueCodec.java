package wirewatch.flink.type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of the values of one type.
 *
 * @param schema names the type and the order of its parts; two forms with one schema are the same
 */
record ValueCodec(String schema, Writer writer, Reader reader) {

  /** Writes a value that is not null. */
  @FunctionalInterface
  interface Writer {
    void write(Object value, DataOutput out) throws IOException;
  }

  /** Reads what a {@link Writer} wrote. */
  @FunctionalInterface
  interface Reader {
    Object read(DataInput in) throws IOException;
  }

  void write(Object value, DataOutput out) throws IOException {
    writer.write(value, out);
  }

  Object read(DataInput in) throws IOException {
    return reader.read(in);
  }

  void writeNullable(@Nullable Object value, DataOutput out) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      writer.write(value, out);
    }
  }

  @Nullable Object readNullable(DataInput in) throws IOException {
    return in.readBoolean() ? reader.read(in) : null;
  }
}
