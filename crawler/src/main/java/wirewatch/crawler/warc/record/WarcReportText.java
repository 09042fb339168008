package wirewatch.crawler.warc.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wirewatch.ingest.text.PrintableText;

/** The report of one WARC file, as a line and as JSON. */
public final class WarcReportText {
  private static final int MAX_RANGES = 10;

  private WarcReportText() {}

  /** Returns the line of a file: its name, its condition and its counts. */
  public static String of(WarcFileReport report, long articles) {
    WarcFileReport.Counts counts = report.counts();
    List<String> parts = new ArrayList<>();
    parts.add(condition(report));
    if (counts.records() > 0) {
      parts.add(
          "%s, %s, %s"
              .formatted(
                  count(counts.records(), "record"),
                  count(counts.pages(), "page"),
                  count(articles, "article")));
    }
    if (!report.skipped().isEmpty()) {
      parts.add(
          new TreeMap<>(report.skipped())
              .entrySet().stream()
                  .map(entry -> entry.getValue() + " × " + entry.getKey())
                  .collect(Collectors.joining(", ", "left out: ", "")));
    }
    return PrintableText.of(report.file() + ": " + String.join("; ", parts));
  }

  private static String condition(WarcFileReport report) {
    return switch (report.condition()) {
      case WHOLE -> "whole";
      case CUT -> "cut at offset " + report.damages().getFirst().offset();
      case BROKEN -> broken(report);
      case NOT_WARC ->
          report.size() == 0 ? "not a WARC file: it is empty" : "not a WARC file: it has no record";
      case UNREADABLE -> "cannot be read: " + report.problem();
    };
  }

  private static String broken(WarcFileReport report) {
    List<DamagedRange> damages = report.damages();
    String ranges =
        damages.stream()
            .limit(MAX_RANGES)
            .map(
                range ->
                    "%d (%s, %s)"
                        .formatted(range.offset(), count(range.length(), "byte"), range.reason()))
            .collect(Collectors.joining(", "));
    long more = report.counts().lost() - Math.min(MAX_RANGES, damages.size());
    return "broken at offset %s%s; %s lost"
        .formatted(
            ranges,
            more > 0 ? " and %d more".formatted(more) : "",
            count(report.counts().lost(), "record"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Returns the JSON form of a report. */
  public static Map<String, Object> toDocument(WarcFileReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", report.file());
    document.put("condition", report.condition().name().toLowerCase(Locale.ROOT));
    if (report.problem() != null) {
      document.put("problem", report.problem());
    }
    document.put("size", report.size());
    document.put("records", report.counts().records());
    document.put("pages", report.counts().pages());
    document.put("lost_records", report.counts().lost());
    document.put("lost_bytes", report.counts().lostBytes());
    document.put("damages", report.damages().stream().map(WarcReportText::toDocument).toList());
    document.put("left_out", report.skipped());
    return document;
  }

  private static Map<String, Object> toDocument(DamagedRange range) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("offset", range.offset());
    document.put("bytes", range.length());
    document.put("reason", range.reason());
    return document;
  }
}
