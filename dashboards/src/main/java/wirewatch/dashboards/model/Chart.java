package wirewatch.dashboards.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of numbers. */
public sealed interface Chart extends Content {

  /** The buckets, outermost first. */
  List<Bucket> buckets();

  List<Metric> metrics();

  /** The view that all its fields are of. */
  DataView view();

  /** One big number. */
  record Figure(DataView view, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of();
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Bars, lines or areas. */
  record Plot(DataView view, Style style, Bucket x, @Nullable Bucket breakdown, List<Metric> y)
      implements Chart {
    public Plot {
      y = List.copyOf(y);
    }

    @Override
    public List<Bucket> buckets() {
      return breakdown == null ? List.of(x) : List.of(breakdown, x);
    }

    @Override
    public List<Metric> metrics() {
      return y;
    }
  }

  /** How a {@link Plot} is drawn. */
  enum Style {
    BAR_STACKED,
    BAR_HORIZONTAL,
    LINE
  }

  /** Rows and columns. */
  record Table(DataView view, List<Bucket> rows, List<Metric> metrics) implements Chart {
    public Table {
      rows = List.copyOf(rows);
      metrics = List.copyOf(metrics);
    }

    @Override
    public List<Bucket> buckets() {
      return rows;
    }
  }

  /** Words, the greater the more. */
  record Cloud(DataView view, Bucket tags, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(tags);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Parts of a whole. */
  record Shares(DataView view, Bucket parts, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(parts);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Countries of the world, by ISO 3166-1 alpha-2. */
  record Countries(DataView view, Bucket.Values countries, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(countries);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Shades of a table of two buckets. */
  record Heat(DataView view, Bucket x, Bucket y, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(y, x);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Every field that it reads. */
  default List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    buckets().forEach(bucket -> fields.add(bucket.field()));
    for (Metric metric : metrics()) {
      Field field = metric.field();
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }
}
