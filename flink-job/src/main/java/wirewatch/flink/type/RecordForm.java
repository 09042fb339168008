package wirewatch.flink.type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The binary form of a record: its components, each with whether it is there. */
final class RecordForm {
  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Part> parts;

  private record Part(String name, Method accessor, ValueCodec codec) {}

  private RecordForm(Class<?> type, Constructor<?> constructor, List<Part> parts) {
    this.type = type;
    this.constructor = constructor;
    this.parts = parts;
  }

  static RecordForm of(Class<?> type) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      parts.add(new Part(component.getName(), accessor, Codecs.of(component.getGenericType())));
    }
    return new RecordForm(type, canonicalConstructor(type), parts);
  }

  private static Constructor<?> canonicalConstructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type.getName(), e);
    }
  }

  ValueCodec toCodec() {
    String schema =
        parts.stream()
            .map(part -> part.name() + ":" + part.codec().schema())
            .collect(Collectors.joining(",", type.getSimpleName() + "{", "}"));
    return new ValueCodec(schema, this::write, this::read);
  }

  private void write(Object value, DataOutput out) throws IOException {
    for (Part part : parts) {
      part.codec().writeNullable(get(part, value), out);
    }
  }

  private Object read(DataInput in) throws IOException {
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).codec().readNullable(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("not a valid " + type.getName() + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be created", e);
    }
  }

  private static @Nullable Object get(Part part, Object value) {
    try {
      return part.accessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot be read: " + part.accessor(), e);
    }
  }
}
