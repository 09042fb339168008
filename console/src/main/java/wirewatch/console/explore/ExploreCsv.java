package wirewatch.console.explore;

import java.util.StringJoiner;
import wirewatch.console.explore.ExploreView.Series;
import wirewatch.console.export.CsvFormatter;

/** The figures of the page as CSV (RFC 4180): a row for each step, a column for each curve. */
final class ExploreCsv {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ExploreCsv() {}

  /** Writes the figures, for spreadsheets: no cell begins a formula. */
  static String of(ExploreView view) {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    StringJoiner head = new StringJoiner(",");
    head.add("time");
    view.series().forEach(series -> head.add(CsvFormatter.toCell(series.name())));
    csv.append(head).append("\r\n");
    for (int i = 0; i < view.steps().size(); i++) {
      StringJoiner row = new StringJoiner(",");
      row.add(view.steps().get(i).iso());
      for (Series series : view.series()) {
        row.add(series.articles().get(i).toString());
      }
      csv.append(row).append("\r\n");
    }
    return csv.toString();
  }
}
