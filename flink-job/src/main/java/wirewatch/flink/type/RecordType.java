package wirewatch.flink.type;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The type of a record, or of a sealed interface of records, as Flink knows it: without Kryo.
 *
 * @param <T> the record
 */
public final class RecordType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final boolean compressed;

  private RecordType(Class<T> type, boolean compressed) {
    this.type = type;
    this.compressed = compressed;
  }

  /**
   * The type of records that stay on one machine.
   *
   * @throws IllegalArgumentException if a component has a type that has no binary form
   */
  public static <T> RecordType<T> of(Class<T> type) {
    return checked(new RecordType<>(type, false));
  }

  /**
   * The type of records that go over the network and to disk: each is compressed.
   *
   * @throws IllegalArgumentException if a component has a type that has no binary form
   */
  public static <T> RecordType<T> compressed(Class<T> type) {
    return checked(new RecordType<>(type, true));
  }

  /** Fails where the job is built, not on the machines that run it. */
  private static <T> RecordType<T> checked(RecordType<T> type) {
    Codecs.of(type.getTypeClass());
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(@Nullable SerializerConfig config) {
    return new RecordSerializer<>(type, compressed);
  }

  @Override
  public String toString() {
    return "RecordType<" + type.getSimpleName() + ">";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordType<?> that
        && type.equals(that.type)
        && compressed == that.compressed;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RecordType;
  }
}
