package wirewatch.flink.step;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.CompiledWatches;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.record.WarcFileReport;
import wirewatch.flink.settings.JobSettings;
import wirewatch.flink.source.WarcItem;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.extraction.ExtractionFault;
import wirewatch.pipeline.flow.ArchivedSources;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.flow.StoredArticleFactory;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchStore;

/**
 * Page to articles, each with the watches that it matches. The watches are those of the index when
 * the job starts, read before the first page.
 */
public final class StructureFunction extends ProcessFunction<WarcItem, StoredArticle> {
  private static final long serialVersionUID = 1;
  private static final Logger log = LoggerFactory.getLogger(StructureFunction.class);

  private final JobSettings settings;
  private transient @Nullable Tools tools;

  /** What a task has that Flink does not send. */
  private record Tools(
      ArticleExtractor extractor,
      ArchivedSources sources,
      WatchMatcher matcher,
      JobCounter counter,
      FileReports files,
      PageFaults faults) {}

  public StructureFunction(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    FileReports files = new FileReports();
    PageFaults faults = new PageFaults();
    getRuntimeContext().addAccumulator(FileReports.NAME, files);
    getRuntimeContext().addAccumulator(PageFaults.NAME, faults);
    CompiledWatches watches = readWatches();
    tools =
        new Tools(
            new ArticleExtractor(),
            new ArchivedSources(settings.sources()),
            new WatchMatcher(() -> watches, Clock.systemUTC()),
            JobCounter.register(
                getRuntimeContext(),
                JobCount.FILES,
                JobCount.FAULTY_FILES,
                JobCount.PAGES,
                JobCount.NOT_ARTICLES,
                JobCount.EXTRACT_FAILED,
                JobCount.ARTICLES),
            files,
            faults);
  }

  private CompiledWatches readWatches() throws Exception {
    try (ArticleIndex index = settings.connect()) {
      List<StoredWatch> stored = WatchStore.of(index, Clock.systemUTC()).list();
      return CompiledWatches.of(stored.stream().map(StoredWatch::watch).toList());
    }
  }

  @Override
  public void processElement(WarcItem item, Context context, Collector<StoredArticle> out) {
    switch (item) {
      case WarcItem.FileEnd end -> countFile(end.report());
      case WarcItem.Page page -> structure(page, out);
    }
  }

  private Tools tools() {
    return Objects.requireNonNull(tools, "Flink opens a function before it uses it");
  }

  private void countFile(WarcFileReport report) {
    tools().counter().add(JobCount.FILES, 1);
    tools().files().add(report);
    if (FileReports.isFaulty(report)) {
      tools().counter().add(JobCount.FAULTY_FILES, 1);
      log.warn(
          "{}: {}, {} records left out",
          report.file(),
          report.condition(),
          report.skipped().values().stream().mapToInt(Integer::intValue).sum());
    }
  }

  private void structure(WarcItem.Page item, Collector<StoredArticle> out) {
    tools().counter().add(JobCount.PAGES, 1);
    List<ExtractionResult> results;
    try {
      results =
          CpuTimeLimit.of(settings.cpuLimit())
              .call(() -> tools().extractor().extractOrThrow(item.page().page()));
    } catch (RuntimeException | StackOverflowError e) {
      String reason = ExtractionFault.describe(e);
      log.warn("{} cannot be structured: {}", item.page().location().address(), reason);
      tools().counter().add(JobCount.EXTRACT_FAILED, 1);
      tools().faults().add(new PageFaults.Fault(item.file(), reason));
      return;
    }
    List<StoredArticle> articles = match(item.page(), results);
    if (articles.isEmpty()) {
      tools().counter().add(JobCount.NOT_ARTICLES, 1);
    }
    tools().counter().add(JobCount.ARTICLES, articles.size());
    articles.forEach(out::collect);
  }

  private List<StoredArticle> match(ArchivedPage page, List<ExtractionResult> results) {
    IncomingPage incoming =
        new IncomingPage(tools().sources().apply(page), null, page.page(), page.location());
    return results.stream()
        .filter(ExtractionResult.ExtractedArticle.class::isInstance)
        .map(ExtractionResult.ExtractedArticle.class::cast)
        .map(result -> StoredArticleFactory.of(incoming, result.article()))
        .map(article -> tools().matcher().match(article, article.id()).document())
        .toList();
  }
}
