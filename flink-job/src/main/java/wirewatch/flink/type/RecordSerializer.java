package wirewatch.flink.type;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Writes and reads records in the form that {@link Codecs} derives. Not thread-safe. */
final class RecordSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final boolean compressed;
  private transient @Nullable ValueCodec codec;

  RecordSerializer(Class<T> type, boolean compressed) {
    this.type = type;
    this.compressed = compressed;
  }

  Class<T> type() {
    return type;
  }

  boolean isCompressed() {
    return compressed;
  }

  String schema() {
    return codec().schema();
  }

  private ValueCodec codec() {
    ValueCodec known = codec;
    if (known == null) {
      known = Codecs.of(type);
      codec = known;
    }
    return known;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new RecordSerializer<>(type, compressed);
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for an instance to fill; records have none
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    if (!compressed) {
      codec().write(value, out);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DataOutputStream data =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 12))) {
      codec().write(value, data);
    } finally {
      deflater.end();
    }
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    return type.cast(compressed ? readCompressed(in) : codec().read(in));
  }

  private Object readCompressed(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    Inflater inflater = new Inflater(true);
    try (DataInputStream data =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)))) {
      return codec().read(data);
    } finally {
      inflater.end();
    }
  }

  @Override
  public T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    if (compressed) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else {
      serialize(deserialize(in), out);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordSerializer<?> that
        && type.equals(that.type)
        && compressed == that.compressed;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new RecordSerializerSnapshot<>(this);
  }
}
