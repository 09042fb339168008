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
      case Condition.Is is -> "%s : %s".formatted(is.field().name(), values(is.values()));
      case Condition.AtLeast least -> "%s >= %d".formatted(least.field().name(), least.least());
      case Condition.Exists exists -> exists.field().name() + " : *";
      case Condition.Words words -> words(words);
    };
  }

  private static String values(List<String> values) {
    String either =
        values.stream()
            .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(" or "));
    return values.size() == 1 ? either : "(" + either + ")";
  }

  private static String words(Condition.Words words) {
    String stems = String.join("* or ", words.stems()) + "*";
    List<String> parts = new ArrayList<>();
    for (Field field : words.fields()) {
      parts.add("%s : (%s)".formatted(field.name(), stems));
    }
    return "(" + String.join(" or ", parts) + ")";
  }
}
