package wirewatch.esplugin;

import static org.elasticsearch.ingest.ConfigurationUtils.readOptionalStringProperty;
import static org.elasticsearch.ingest.ConfigurationUtils.readStringProperty;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.cluster.metadata.ProjectId;
import org.elasticsearch.cluster.node.DiscoveryNode;
import org.elasticsearch.cluster.node.DiscoveryNodeRole;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.component.Lifecycle;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.concurrent.EsExecutors;
import org.elasticsearch.common.util.concurrent.EsExecutors.TaskTrackingConfig;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.gateway.GatewayService;
import org.elasticsearch.ingest.Processor;
import org.elasticsearch.plugins.IngestPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.threadpool.ExecutorBuilder;
import org.elasticsearch.threadpool.FixedExecutorBuilder;
import org.elasticsearch.threadpool.ThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Registers the processors {@code wire_article}, {@code wire_watch} and {@code wire_screen} and
 * their components.
 */
public final class WirewatchPlugin extends Plugin implements IngestPlugin {
  private static final TimeValue EXPIRY_INTERVAL = TimeValue.timeValueMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Setting<TimeValue> REFRESH_INTERVAL =
      Setting.timeSetting(
          "wirewatch.watches.refresh_interval",
          TimeValue.timeValueSeconds(10),
          TimeValue.timeValueMillis(100),
          Setting.Property.NodeScope);
  private static final Setting<TimeValue> LIST_REFRESH_INTERVAL =
      Setting.timeSetting(
          "wirewatch.lists.refresh_interval",
          TimeValue.timeValueSeconds(10),
          TimeValue.timeValueMillis(100),
          Setting.Property.NodeScope);
  private static final Setting<Integer> MAX_ENTRIES =
      Setting.intSetting("wirewatch.lists.max_entries", 100_000, 1, Setting.Property.NodeScope);
  private static final String LISTS = "wirewatch/lists";

  private final Settings settings;
  private final LazyIngest ingest = new LazyIngest();
  private volatile @Nullable NodeComponents components;

  /** The components that all processors of a node share, created before the first processor. */
  private record NodeComponents(
      TimeLimitedExecutor executor, WatchCache watches, ListCache lists) {}

  /** Called by the server with the node's settings. */
  public WirewatchPlugin(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<Setting<?>> getSettings() {
    return List.of(REFRESH_INTERVAL, LIST_REFRESH_INTERVAL, MAX_ENTRIES);
  }

  @Override
  public List<ExecutorBuilder<?>> getExecutorBuilders(Settings node) {
    return List.of(
        new FixedExecutorBuilder(
            node,
            WireArticleProcessor.TYPE,
            2 * EsExecutors.allocatedProcessors(node),
            -1,
            "wirewatch.thread_pool",
            TaskTrackingConfig.DO_NOT_TRACK));
  }

  @Override
  public Collection<?> createComponents(PluginServices services) {
    ThreadPool pool = services.threadPool();
    Executor threads = pool.executor(WireArticleProcessor.TYPE);
    int width = EsExecutors.allocatedProcessors(settings);
    TimeLimitedExecutor timeLimitedExecutor =
        new TimeLimitedExecutor(threads, width, PATIENCE, pool.getThreadContext()::preserveContext);
    WatchCache watches = new WatchCache(new WatchIndex(services.client()));
    ClusterService cluster = services.clusterService();
    pool.scheduleWithFixedDelay(
        timeLimitedExecutor::expireOverdue, EXPIRY_INTERVAL, pool.generic());
    pool.scheduleWithFixedDelay(
        () -> refresh(watches, cluster), REFRESH_INTERVAL.get(settings), pool.generic());
    ListCache lists =
        new ListCache(services.environment().configDir().resolve(LISTS), MAX_ENTRIES.get(settings));
    pool.scheduleWithFixedDelay(
        lists::refresh, LIST_REFRESH_INTERVAL.get(settings), pool.generic());
    if (isIngestNode()) {
      threads.execute(ingest::warmUp);
    }
    components = new NodeComponents(timeLimitedExecutor, watches, lists);
    return List.of();
  }

  private static void refresh(WatchCache watches, ClusterService cluster) {
    if (cluster.lifecycleState() != Lifecycle.State.STARTED) {
      return;
    }
    ClusterState state = cluster.state();
    if (!state.blocks().hasGlobalBlock(GatewayService.STATE_NOT_RECOVERED_BLOCK)) {
      watches.refresh(
          state.metadata().getProject(ProjectId.DEFAULT).hasIndexAbstraction(WatchIndex.NAME));
    }
  }

  @Override
  public Map<String, Processor.Factory> getProcessors(Processor.Parameters parameters) {
    return Map.of(
        WireArticleProcessor.TYPE,
        (factories, tag, description, config, project) ->
            createArticleProcessor(new ProcessorLabel(tag, description), config),
        WireWatchProcessor.TYPE,
        (factories, tag, description, config, project) ->
            createWatchProcessor(new ProcessorLabel(tag, description), config),
        WireScreenProcessor.TYPE,
        (factories, tag, description, config, project) ->
            createScreenProcessor(new ProcessorLabel(tag, description), config));
  }

  private Processor createArticleProcessor(
      ProcessorLabel processorLabel, Map<String, Object> config) {
    ArticleOptions options = ArticleOptions.read(processorLabel.tag(), config);
    return new WireArticleProcessor(processorLabel, options, ingest, components().executor());
  }

  private Processor createWatchProcessor(
      ProcessorLabel processorLabel, Map<String, Object> config) {
    String type = WireWatchProcessor.TYPE;
    String field = readOptionalStringProperty(type, processorLabel.tag(), config, "field");
    String target = readStringProperty(type, processorLabel.tag(), config, "target", "watch.ids");
    WatchCache watches = components().watches();
    if (isIngestNode()) {
      watches.enable();
    }
    return new WireWatchProcessor(processorLabel, field, target, watches);
  }

  private Processor createScreenProcessor(
      ProcessorLabel processorLabel, Map<String, Object> config) {
    WireScreenProcessor.Options options =
        WireScreenProcessor.Options.read(processorLabel.tag(), config);
    NodeComponents parts = components();
    if (isIngestNode()) {
      parts.lists().enable();
    }
    return new WireScreenProcessor(processorLabel, options, parts.lists(), parts.executor());
  }

  private boolean isIngestNode() {
    return DiscoveryNode.hasRole(settings, DiscoveryNodeRole.INGEST_ROLE);
  }

  private NodeComponents components() {
    NodeComponents parts = components;
    if (parts == null) {
      throw new IllegalStateException("a pipeline was created before the node's components");
    }
    return parts;
  }
}
