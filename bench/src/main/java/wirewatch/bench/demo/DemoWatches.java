package wirewatch.bench.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.alerting.watchfile.WatchesYaml;
import wirewatch.bench.newsroom.DemoServer;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.watch.WatchStore;

/** The initial watches of the demo; they can be changed in the console. */
final class DemoWatches {
  private DemoWatches() {}

  static void store(ArticleIndex index) throws IOException {
    WatchStore store = WatchStore.of(index, Clock.systemUTC());
    switch (WatchesYaml.read(readResource())) {
      case WatchReadResult.Accepted accepted -> {
        for (Watch watch : accepted.watches()) {
          store.put(watch);
        }
      }
      case WatchReadResult.Rejected rejected ->
          throw new IllegalStateException("the demo's watches: " + rejected.problems());
    }
  }

  private static String readResource() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DemoServer.class.getResourceAsStream("watches.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
