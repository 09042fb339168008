package wirewatch.flink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import wirewatch.flink.settings.JobSettings;
import wirewatch.flink.source.InputFile;
import wirewatch.flink.source.WarcFormat;
import wirewatch.flink.source.WarcItem;
import wirewatch.flink.step.StoryFunction;
import wirewatch.flink.step.StructureFunction;
import wirewatch.flink.type.RecordType;
import wirewatch.index.document.StoredArticle;

/**
 * The graph of the back-fill: WARC files, structured on every machine, then by language and in the
 * order of their captures into stories and the index. It runs in batch mode: Flink sorts the
 * articles of a language by time, on disk if need be, and a task that fails is started again alone.
 */
public final class BackfillJob {
  /** The name of the job, and the beginning of that of its parameter. */
  public static final String NAME = "wirewatch backfill";

  static final String FILES_PARAMETER = "files";

  /** Where the cluster's own configuration says nothing. */
  private static final int ATTEMPTS = 20;

  private static final Duration DELAY = Duration.ofSeconds(10);

  private BackfillJob() {}

  /**
   * Adds the graph to an environment, and the settings that it needs.
   *
   * @param files at least one
   */
  public static void build(
      StreamExecutionEnvironment environment, JobSettings settings, List<InputFile> files) {
    environment.configure(options(environment.getConfiguration(), files.size()));
    environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
    environment
        .fromSource(
            WarcFormat.source(files, settings.maxBody()),
            WatermarkStrategy.<WarcItem>noWatermarks()
                .withTimestampAssigner((item, unused) -> item.timestamp()),
            "WARC files",
            RecordType.of(WarcItem.class))
        .uid(OperatorUids.SOURCE)
        .process(new StructureFunction(settings), RecordType.compressed(StoredArticle.class))
        .uid(OperatorUids.STRUCTURE)
        .name("structure and match")
        .keyBy(language(), Types.STRING)
        .process(new StoryFunction(settings), TypeInformation.of(Void.class))
        .uid(OperatorUids.STORIES)
        .name("stories and index")
        .sinkTo(new DiscardingSink<>())
        .uid(OperatorUids.END)
        .name("end");
  }

  private static Configuration options(ReadableConfig configured, int files) {
    Configuration options = new Configuration();
    options.set(PipelineOptions.GENERIC_TYPES, false);
    options.set(PipelineOptions.OBJECT_REUSE, true);
    options.set(
        PipelineOptions.GLOBAL_JOB_PARAMETERS, Map.of(FILES_PARAMETER, Integer.toString(files)));
    if (configured.getOptional(RestartStrategyOptions.RESTART_STRATEGY).isEmpty()) {
      options.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
      options.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, ATTEMPTS);
      options.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, DELAY);
    }
    return options;
  }

  private static KeySelector<StoredArticle, String> language() {
    return article ->
        Objects.requireNonNullElse(article.article().classification().language(), "und");
  }
}
