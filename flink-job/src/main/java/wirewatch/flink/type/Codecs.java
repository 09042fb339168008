package wirewatch.flink.type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Derives the binary form of a record from its components: records, sealed interfaces, enums,
 * lists, maps and scalars, in the order of their declaration.
 */
final class Codecs {
  private Codecs() {}

  /**
   * Derives the form of a type.
   *
   * @throws IllegalArgumentException if a part has a type that has no form
   */
  static ValueCodec of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofContainer(generic);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no binary form for " + type);
    }
    ValueCodec scalar = ScalarCodecs.find(plain);
    if (scalar != null) {
      return scalar;
    }
    if (plain.isEnum()) {
      return ofEnum(plain);
    }
    if (plain.isRecord()) {
      return RecordForm.of(plain).toCodec();
    }
    if (plain.isSealed()) {
      return ofSealed(plain);
    }
    throw new IllegalArgumentException("no binary form for " + plain.getName());
  }

  private static ValueCodec ofContainer(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType().equals(List.class)) {
      return ofList(of(arguments[0]));
    }
    if (generic.getRawType().equals(Map.class)) {
      return ofMap(of(arguments[0]), of(arguments[1]));
    }
    throw new IllegalArgumentException("no binary form for " + generic);
  }

  private static ValueCodec ofList(ValueCodec element) {
    return new ValueCodec(
        "list<" + element.schema() + ">",
        (value, out) -> {
          List<?> list = (List<?>) value;
          out.writeInt(list.size());
          for (Object each : list) {
            element.write(each, out);
          }
        },
        in -> {
          int size = in.readInt();
          List<Object> list = new ArrayList<>();
          for (int i = 0; i < size; i++) {
            list.add(element.read(in));
          }
          return list;
        });
  }

  private static ValueCodec ofMap(ValueCodec key, ValueCodec element) {
    return new ValueCodec(
        "map<" + key.schema() + "," + element.schema() + ">",
        (value, out) -> {
          Map<?, ?> map = (Map<?, ?>) value;
          out.writeInt(map.size());
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            key.write(entry.getKey(), out);
            element.write(entry.getValue(), out);
          }
        },
        in -> {
          int size = in.readInt();
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < size; i++) {
            map.put(key.read(in), element.read(in));
          }
          return map;
        });
  }

  private static ValueCodec ofEnum(Class<?> type) {
    List<?> constants = List.of(type.getEnumConstants());
    String names = constants.stream().map(Object::toString).collect(Collectors.joining(","));
    return new ValueCodec(
        "enum " + type.getSimpleName() + "(" + names + ")",
        (value, out) -> out.writeByte(constants.indexOf(value)),
        in -> constants.get(in.readUnsignedByte()));
  }

  private static ValueCodec ofSealed(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    List<ValueCodec> forms = Arrays.stream(permitted).map(each -> of(each)).toList();
    String schemas = forms.stream().map(ValueCodec::schema).collect(Collectors.joining("|"));
    List<Class<?>> classes = List.of(permitted);
    return new ValueCodec(
        "one of (" + schemas + ")",
        (value, out) -> writeSealed(classes.indexOf(value.getClass()), forms, value, out),
        in -> readSealed(forms, in));
  }

  private static void writeSealed(int index, List<ValueCodec> forms, Object value, DataOutput out)
      throws IOException {
    out.writeByte(index);
    forms.get(index).write(value, out);
  }

  private static Object readSealed(List<ValueCodec> forms, DataInput in) throws IOException {
    return forms.get(in.readUnsignedByte()).read(in);
  }
}
