package wirewatch.flink.type;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * What a stored record was written with, version 1: the class, the schema, and whether it is
 * compressed. A record whose schema has changed since is refused, not misread.
 *
 * @param <T> the record
 */
public final class RecordSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  static final int VERSION = 1;

  private @Nullable RecordSerializer<T> serializer;
  private String schema = "";

  /** Called by Flink, before {@link #readSnapshot}. */
  public RecordSerializerSnapshot() {}

  RecordSerializerSnapshot(RecordSerializer<T> serializer) {
    this.serializer = serializer;
    this.schema = serializer.schema();
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(restoreSerializer().type().getName());
    out.writeBoolean(restoreSerializer().isCompressed());
    StringValue.writeString(schema, out);
  }

  @Override
  @SuppressWarnings("unchecked") // Flink pairs snapshots with the type that they were made of
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException("a record in version %d; this is %d".formatted(version, VERSION));
    }
    String name = in.readUTF();
    boolean compressed = in.readBoolean();
    schema = StringValue.readString(in);
    try {
      Class<T> type = (Class<T>) Class.forName(name, false, loader);
      serializer = new RecordSerializer<>(type, compressed);
    } catch (ClassNotFoundException e) {
      throw new IOException("the record is not known: " + name, e);
    }
  }

  @Override
  public RecordSerializer<T> restoreSerializer() {
    return Objects.requireNonNull(serializer, "read or made with a serializer");
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof RecordSerializerSnapshot<T> before
            && before.restoreSerializer().equals(restoreSerializer())
            && before.schema.equals(schema)
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }

  /** The schema that the record was written with. */
  String schema() {
    return schema;
  }
}
