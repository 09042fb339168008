package wirewatch.flink.step;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.flink.settings.JobSettings;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport;
import wirewatch.pipeline.story.IndexStoryCopyRepository;
import wirewatch.pipeline.story.StoryAssigner;

/**
 * Articles of one language to stories and into the index, in the order of their captures: one place
 * decides about the stories of a language. In batch mode Flink brings one language after the other,
 * sorted by time. Every write is idempotent, so that a task that is started again repeats its work
 * and changes nothing.
 */
public final class StoryFunction extends KeyedProcessFunction<String, StoredArticle, Void> {
  private static final long serialVersionUID = 1;
  private static final Logger log = LoggerFactory.getLogger(StoryFunction.class);
  private static final int MAX_UNSETTLED = 2_000;

  private final JobSettings settings;
  private transient @Nullable Tools tools;
  private @Nullable String language;

  /** What a task has that Flink does not send. */
  private record Tools(
      ArticleIndex index,
      StoryAssigner stories,
      CaptureOrder order,
      JobCounter counter,
      PageFaults faults) {}

  public StoryFunction(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    PageFaults faults = new PageFaults();
    getRuntimeContext().addAccumulator(PageFaults.NAME, faults);
    ArticleIndex index = settings.connect();
    tools =
        new Tools(
            index,
            StoryAssigner.of(
                new IndexStoryCopyRepository(index, InstantSource.system()), settings.stories()),
            new CaptureOrder(),
            JobCounter.register(
                getRuntimeContext(),
                JobCount.STORED,
                JobCount.UNCHANGED,
                JobCount.REJECTED,
                JobCount.STORIES_MERGED),
            faults);
  }

  @Override
  public void processElement(StoredArticle article, Context context, Collector<Void> out)
      throws Exception {
    if (!context.getCurrentKey().equals(language)) {
      language = context.getCurrentKey();
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // when the language ends
    }
    write(tools().order().add(article));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Void> out) throws Exception {
    write(tools().order().takeRest());
    settle();
  }

  private Tools tools() {
    return Objects.requireNonNull(tools, "Flink opens a function before it uses it");
  }

  /** Stores a batch in runs in which no address comes twice: each capture is decided alone. */
  private void write(List<StoredArticle> batch) throws IndexUnavailableException {
    Map<String, StoredArticle> run = new LinkedHashMap<>();
    for (StoredArticle article : batch) {
      if (run.containsKey(article.id())) {
        store(run);
        run.clear();
      }
      run.put(article.id(), article);
    }
    store(run);
  }

  private void store(Map<String, StoredArticle> run) throws IndexUnavailableException {
    if (run.isEmpty()) {
      return;
    }
    List<StoredArticle> assigned = tools().stories().assign(List.copyOf(run.values()));
    count(tools().index().put(assigned), run);
    if (tools().stories().unsettledCount() >= MAX_UNSETTLED) {
      settle();
    }
  }

  private void settle() throws IndexUnavailableException {
    tools().counter().add(JobCount.STORIES_MERGED, tools().stories().settle().size());
  }

  private void count(BulkReport report, Map<String, StoredArticle> run) {
    tools().counter().add(JobCount.STORED, report.stored().size());
    tools().counter().add(JobCount.UNCHANGED, report.unchanged().size());
    tools().counter().add(JobCount.REJECTED, report.rejected().size());
    for (BulkReport.Rejected rejected : report.rejected()) {
      StoredArticle article = run.get(rejected.id());
      if (article == null) {
        throw new IllegalStateException(
            "the index reports a document that was not sent: " + rejected.id());
      }
      log.warn("Elasticsearch rejected {}: {}", article.location().full(), rejected.reason());
      tools().faults().add(new PageFaults.Fault(fileOf(article), rejected.reason()));
    }
  }

  private static String fileOf(StoredArticle article) {
    String location = String.valueOf(article.fetch().warcLocation());
    return location.substring(0, Math.max(0, location.lastIndexOf(':')));
  }

  @Override
  public void close() {
    Tools opened = tools;
    if (opened != null) {
      opened.index().close();
    }
  }
}
