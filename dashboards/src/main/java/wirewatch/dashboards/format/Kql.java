package wirewatch.dashboards.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Field;

/** Converts conditions to Kibana Query Language. */
final class Kql {
  private Kql() {}

  /** Joins all conditions by {@code and}; returns an empty string for none. */
  static String of(List<Condition> conditions) {
    return conditions.stream().map(Kql::of).collect(Collectors.joining(" and "));
  }

  private static String of(Condition condition) {
    return switch (condition) {
      case Condition.OneOf oneOf ->
          "%s : %s".formatted(oneOf.field().name(), values(oneOf.values()));
      case Condition.AtLeast least -> "%s >= %d".formatted(least.field().name(), least.minimum());
      case Condition.Exists exists -> exists.field().name() + " : *";
      case Condition.WordPrefix wordPrefix -> words(wordPrefix);
    };
  }

  private static String values(List<String> values) {
    String either =
        values.stream()
            .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(" or "));
    return values.size() == 1 ? either : "(" + either + ")";
  }

  private static String words(Condition.WordPrefix wordPrefix) {
    String stems = String.join("* or ", wordPrefix.prefixes()) + "*";
    List<String> parts = new ArrayList<>();
    for (Field field : wordPrefix.fields()) {
      parts.add("%s : (%s)".formatted(field.name(), stems));
    }
    return "(" + String.join(" or ", parts) + ")";
  }
}
