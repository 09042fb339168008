package wirewatch.dashboards.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visualization of metrics. */
public sealed interface Chart extends PanelContent {

  /** Returns the buckets, outermost first. */
  List<Bucket> buckets();

  List<Metric> metrics();

  /** Returns the data view of all fields. */
  DataView view();

  /** A single number. */
  record SingleValue(DataView view, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of();
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** A bar or line chart. */
  record XyChart(DataView view, Style style, Bucket x, @Nullable Bucket breakdown, List<Metric> y)
      implements Chart {
    public XyChart {
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

  /** The style of a {@link XyChart}. */
  enum Style {
    BAR_STACKED,
    BAR_HORIZONTAL,
    LINE
  }

  /** A table of buckets and metrics. */
  record DataTable(DataView view, List<Bucket> rows, List<Metric> metrics) implements Chart {
    public DataTable {
      rows = List.copyOf(rows);
      metrics = List.copyOf(metrics);
    }

    @Override
    public List<Bucket> buckets() {
      return rows;
    }
  }

  /** A tag cloud. */
  record TagCloud(DataView view, Bucket tags, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(tags);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** A pie chart. */
  record PieChart(DataView view, Bucket slices, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(slices);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** A map of countries by ISO 3166-1 alpha-2 code. */
  record RegionMap(DataView view, Bucket.Terms regions, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(regions);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** A heat map of two buckets. */
  record Heatmap(DataView view, Bucket x, Bucket y, Metric metric) implements Chart {
    @Override
    public List<Bucket> buckets() {
      return List.of(y, x);
    }

    @Override
    public List<Metric> metrics() {
      return List.of(metric);
    }
  }

  /** Returns all fields that the chart reads. */
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
