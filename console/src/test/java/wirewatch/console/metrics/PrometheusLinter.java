package wirewatch.console.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The rules of {@code promtool check metrics}: the package {@code promlint} of Prometheus' {@code
 * client_golang}, files {@code validations/*.go}, of which there is no library for Java. A metric
 * is judged by its exposed name, with the suffix {@code _total} of a counter.
 */
final class PrometheusLinter {
  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Z]");
  private static final List<String> TYPES = List.of("counter", "gauge", "summary", "histogram");
  private static final List<String> ABBREVIATIONS =
      List.of("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d");
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(pico|nano|micro|milli|centi|deci|deca|hecto|kilo|kibi|mega|mibi|giga|gibi|tera|tebi|peta|pebi)");
  private static final List<String> BASE_UNITS =
      List.of(
          "amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds",
          "volts");
  private static final Map<String, String> OTHER_UNITS =
      Map.ofEntries(
          Map.entry("minutes", "seconds"),
          Map.entry("hours", "seconds"),
          Map.entry("days", "seconds"),
          Map.entry("weeks", "seconds"),
          Map.entry("kelvins", "kelvin"),
          Map.entry("fahrenheit", "celsius"),
          Map.entry("rankine", "celsius"),
          Map.entry("inches", "meters"),
          Map.entry("yards", "meters"),
          Map.entry("miles", "meters"),
          Map.entry("bits", "bytes"),
          Map.entry("calories", "joules"),
          Map.entry("pounds", "grams"),
          Map.entry("ounces", "grams"));

  private final String name;
  private final MetricSnapshot metric;
  private final List<String> problems = new ArrayList<>();

  private PrometheusLinter(MetricSnapshot metric) {
    this.metric = metric;
    String exposed = metric.getMetadata().getPrometheusName();
    this.name =
        metric instanceof CounterSnapshot
            ? exposed + "_total"
            : metric instanceof InfoSnapshot ? exposed + "_info" : exposed;
  }

  /** Returns the problems of a metric, each with its name. */
  static List<String> problems(MetricSnapshot metric) {
    PrometheusLinter linter = new PrometheusLinter(metric);
    linter.checkHelp();
    linter.checkUnits();
    linter.checkTypes();
    linter.checkReservedNames();
    linter.checkSpelling();
    return linter.problems;
  }

  private void checkHelp() {
    report(Objects.requireNonNullElse(metric.getMetadata().getHelp(), "").isBlank(), "no help");
  }

  private void checkUnits() {
    for (String part : name.split("_", -1)) {
      String unit = BASE_UNITS.contains(part) ? part : PREFIX.matcher(part).replaceFirst("");
      boolean known = BASE_UNITS.contains(unit) || OTHER_UNITS.containsKey(unit);
      if (known) {
        String base = OTHER_UNITS.getOrDefault(unit, unit);
        report(!base.equals(part), "use base unit " + base + " instead of " + part);
        return;
      }
    }
  }

  private void checkTypes() {
    for (String type : TYPES) {
      report(contains(type), "metric name should not include type " + type);
    }
    report(
        !(metric instanceof CounterSnapshot) && name.endsWith("_total"),
        "non-counter metrics should not have _total suffix");
  }

  private void checkReservedNames() {
    boolean histogram = metric instanceof HistogramSnapshot;
    boolean summary = metric instanceof SummarySnapshot;
    report(!histogram && name.endsWith("_bucket"), "non-histogram with suffix _bucket");
    for (String suffix : List.of("_count", "_sum")) {
      report(
          !histogram && !summary && name.endsWith(suffix),
          "neither histogram nor summary: " + suffix);
    }
    for (String label : labels()) {
      report(!histogram && label.equals("le"), "non-histogram with label le");
      report(!summary && label.equals("quantile"), "non-summary with label quantile");
    }
  }

  private void checkSpelling() {
    report(name.contains(":"), "metric names should not contain ':'");
    report(CAMEL_CASE.matcher(name).find(), "metric name in camelCase");
    report(
        labels().stream().anyMatch(label -> CAMEL_CASE.matcher(label).find()),
        "label name in camelCase");
    for (String abbreviation : ABBREVIATIONS) {
      report(contains(abbreviation), "abbreviated unit " + abbreviation);
    }
  }

  private List<String> labels() {
    return metric.getDataPoints().stream()
        .flatMap(point -> point.getLabels().stream())
        .map(label -> label.getName())
        .distinct()
        .toList();
  }

  private boolean contains(String word) {
    return name.contains("_" + word + "_") || name.endsWith("_" + word);
  }

  private void report(boolean found, String problem) {
    if (found) {
      problems.add(name + ": " + problem);
    }
  }
}
