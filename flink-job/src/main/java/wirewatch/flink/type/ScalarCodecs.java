package wirewatch.flink.type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/** The binary forms of texts, numbers, times and bytes. */
final class ScalarCodecs {
  private static final Map<Class<?>, ValueCodec> BY_CLASS = new HashMap<>();

  static {
    put("string", ScalarCodecs::writeText, StringValue::readString, String.class);
    put(
        "int",
        (value, out) -> out.writeInt((Integer) value),
        DataInput::readInt,
        int.class,
        Integer.class);
    put(
        "long",
        (value, out) -> out.writeLong((Long) value),
        DataInput::readLong,
        long.class,
        Long.class);
    put(
        "double",
        (value, out) -> out.writeDouble((Double) value),
        DataInput::readDouble,
        double.class,
        Double.class);
    put(
        "boolean",
        (value, out) -> out.writeBoolean((Boolean) value),
        DataInput::readBoolean,
        boolean.class,
        Boolean.class);
    put(
        "uri",
        (value, out) -> writeText(value.toString(), out),
        in -> URI.create(StringValue.readString(in)),
        URI.class);
    put(
        "instant",
        (value, out) -> writeInstant((Instant) value, out),
        ScalarCodecs::readInstant,
        Instant.class);
    put(
        "date",
        (value, out) -> out.writeLong(((LocalDate) value).toEpochDay()),
        in -> LocalDate.ofEpochDay(in.readLong()),
        LocalDate.class);
    put("duration", ScalarCodecs::writeDuration, ScalarCodecs::readDuration, Duration.class);
    put("offset-time", ScalarCodecs::writeTime, ScalarCodecs::readTime, OffsetDateTime.class);
    put("bytes", ScalarCodecs::writeBytes, ScalarCodecs::readBytes, byte[].class);
  }

  private ScalarCodecs() {}

  private static void put(
      String schema, ValueCodec.Writer writer, ValueCodec.Reader reader, Class<?>... types) {
    for (Class<?> type : types) {
      BY_CLASS.put(type, new ValueCodec(schema, writer, reader));
    }
  }

  /** The form of a type; null if it is no scalar. */
  static @Nullable ValueCodec find(Class<?> type) {
    return BY_CLASS.get(type);
  }

  private static void writeText(Object value, DataOutput out) throws IOException {
    StringValue.writeString((String) value, out);
  }

  private static void writeInstant(Instant instant, DataOutput out) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInput in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void writeDuration(Object value, DataOutput out) throws IOException {
    Duration duration = (Duration) value;
    out.writeLong(duration.getSeconds());
    out.writeInt(duration.getNano());
  }

  private static Duration readDuration(DataInput in) throws IOException {
    return Duration.ofSeconds(in.readLong(), in.readInt());
  }

  private static void writeTime(Object value, DataOutput out) throws IOException {
    OffsetDateTime time = (OffsetDateTime) value;
    writeInstant(time.toInstant(), out);
    out.writeInt(time.getOffset().getTotalSeconds());
  }

  private static OffsetDateTime readTime(DataInput in) throws IOException {
    return readInstant(in).atOffset(ZoneOffset.ofTotalSeconds(in.readInt()));
  }

  private static void writeBytes(Object value, DataOutput out) throws IOException {
    byte[] bytes = (byte[]) value;
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
