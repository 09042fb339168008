package wirewatch.pipeline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** Watches of the console and the API outlive their index. */
class WatchBackupIT {
  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static LocalNode node;
  private static ArticleIndex index;

  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2026-03-09T12:00:00Z"));
  private WatchStore store;
  private Path backup;

  @BeforeAll
  static void startNode() throws Exception {
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
  }

  @AfterAll
  static void stopNode() {
    index.close();
  }

  @BeforeEach
  void startWithoutWatches() throws IOException {
    store = WatchStore.of(index, Clock.systemUTC());
    backup = Files.createTempDirectory(folder, "data").resolve("watches.json");
    deleteIndex();
  }

  @Test
  void restoresTheWatchesOfALostIndexAtStart() throws IOException {
    LiveWatches running = open();
    store.put(watch("ferries", "ferry"));
    store.put(watch("trains", "train"));
    store.remove("trains");
    assertThat(ids(later(running))).containsExactly("ferries");

    deleteIndex();

    assertThat(ids(open())).containsExactly("ferries");
    assertThat(store.find("ferries").orElseThrow().watch().query()).isEqualTo("ferry");
  }

  @Test
  void restoresThemWhileRunningBesideANewWatchOfTheNewIndex() throws IOException {
    LiveWatches running = open();
    store.put(watch("ferries", "ferry"));
    assertThat(ids(later(running))).containsExactly("ferries");

    deleteIndex();
    store.put(watch("planes", "plane"));

    assertThat(ids(later(running))).containsExactlyInAnyOrder("ferries", "planes");
  }

  @Test
  void aRemovedWatchStaysRemoved() throws IOException {
    LiveWatches running = open();
    store.put(watch("ferries", "ferry"));
    assertThat(ids(later(running))).containsExactly("ferries");
    store.remove("ferries");
    assertThat(ids(later(running))).isEmpty();

    assertThat(ids(open())).isEmpty();
    deleteIndex();
    assertThat(ids(open())).isEmpty();
  }

  @Test
  void leavesTheWatchesOfTheFileToTheFile() throws IOException {
    LiveWatches running = open();
    store.syncFile(List.of(watch("filed", "ferry")));
    assertThat(ids(later(running))).containsExactly("filed");

    deleteIndex();

    assertThat(ids(open())).isEmpty();
  }

  @Test
  void namesADamagedFile() throws IOException {
    Files.writeString(backup, "{\"index\":");

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("watches.json is no copy of an index");
  }

  private LiveWatches open() throws IOException {
    return LiveWatches.open(
        index, new LiveWatches.Files(null, backup), Channels.NONE, new MovedClock(time));
  }

  /** Reads the watches once they may be stale. */
  private LiveWatches later(LiveWatches running) {
    time.updateAndGet(now -> now.plus(Duration.ofSeconds(3)));
    running.get();
    return running;
  }

  private static List<String> ids(LiveWatches watches) {
    return watches.get().watches().stream().map(Watch::id).toList();
  }

  private static Watch watch(String id, String query) {
    return ((WatchReadResult.Accepted)
            WatchMapper.fromMap(
                new java.util.HashMap<>(java.util.Map.of("id", id, "name", id, "query", query))))
        .watches()
        .getFirst();
  }

  private static void deleteIndex() throws IOException {
    try (ClusterClient client =
        ClusterClient.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      client
          .send("DELETE", "/wirewatch-watches?ignore_unavailable=true")
          .bodyOrThrow("the deletion of the watches");
    }
  }

  /** A clock that the test moves. */
  private static final class MovedClock extends Clock {
    private final AtomicReference<Instant> time;

    MovedClock(AtomicReference<Instant> time) {
      this.time = time;
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(time.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
