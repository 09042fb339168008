package wirewatch.pipeline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;

class PendingWatchesTest {
  @TempDir private Path folder;

  @Test
  void keepsWatchesInTheOrderInWhichTheyWereAdded() throws Exception {
    Path data = folder.resolve("not there yet");

    assertThat(PendingWatches.in(data).add(watch("oil", "oil AND Russia"))).isTrue();
    assertThat(PendingWatches.in(data).add(watch("grain", "\"wheat\" OR barley"))).isTrue();

    assertThat(PendingWatches.in(data).list())
        .containsExactly(watch("oil", "oil AND Russia"), watch("grain", "\"wheat\" OR barley"));
  }

  @Test
  void refusesASecondWatchOfTheSameId() throws Exception {
    PendingWatches backlog = PendingWatches.in(folder);
    backlog.add(watch("oil", "oil"));

    assertThat(backlog.add(watch("oil", "petroleum"))).isFalse();
    assertThat(backlog.list()).containsExactly(watch("oil", "oil"));
  }

  @Test
  void refusesToAddToADamagedFileAndKeepsIt() throws Exception {
    PendingWatches backlog = PendingWatches.in(folder);
    Files.writeString(backlog.file(), "watches: [{id: oil");

    assertThatThrownBy(() -> backlog.add(watch("grain", "wheat")))
        .isInstanceOf(WatchRejectedException.class)
        .hasMessageContaining(backlog.file().toString());
    assertThat(backlog.file()).hasContent("watches: [{id: oil");
  }

  private static Watch watch(String id, String query) {
    WatchReadResult read = WatchMapper.fromMap(Map.of("id", id, "name", id, "query", query));
    return ((WatchReadResult.Accepted) read).watches().getFirst();
  }
}
