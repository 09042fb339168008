package wirewatch.pipeline.replay;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.crawler.warc.record.WarcFileReport;
import wirewatch.crawler.warc.record.WarcFileReport.Condition;
import wirewatch.crawler.warc.record.WarcReportText;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;

/** The outcome of {@code import} and {@code reprocess}: each file, and their sum. */
public record ReplayReport(List<ReplayedFile> files) {

  /** What was read from a file, and what became of its pages. */
  public record ReplayedFile(WarcFileReport file, RoundReport round) {
    private String toText() {
      return WarcReportText.of(file, round.count(Count.EXTRACTED));
    }

    private Map<String, Object> toDocument() {
      Map<String, Object> document = WarcReportText.toDocument(file);
      document.put("articles", round.count(Count.EXTRACTED));
      return document;
    }
  }

  public ReplayReport {
    files = List.copyOf(files);
  }

  /** Returns whether every file is whole and every page was taken by Elasticsearch. */
  public boolean isComplete() {
    return sum().waiting() == 0
        && files.stream().allMatch(each -> each.file().condition() == Condition.WHOLE);
  }

  public String toText() {
    String lines = files.stream().map(file -> file.toText() + "\n").collect(Collectors.joining());
    return lines + sum().toText();
  }

  public Map<String, Object> toDocument() {
    Map<String, Object> document = sum().toDocument();
    document.put("files", files.stream().map(ReplayedFile::toDocument).toList());
    return document;
  }

  private RoundReport sum() {
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    Map<String, Map<Count, Long>> bySource = new HashMap<>();
    double seconds = 0;
    long waiting = 0;
    for (ReplayedFile file : files) {
      add(file.round().counts(), counts);
      file.round()
          .bySource()
          .forEach(
              (source, more) ->
                  add(more, bySource.computeIfAbsent(source, id -> new EnumMap<>(Count.class))));
      seconds += file.round().seconds();
      waiting += file.round().waiting();
    }
    return new RoundReport(counts, seconds, waiting, bySource);
  }

  private static void add(Map<Count, Long> more, Map<Count, Long> sum) {
    more.forEach((count, number) -> sum.merge(count, number, Long::sum));
  }
}
