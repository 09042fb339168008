package wirewatch.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.Watchlist;
import wirewatch.app.newsroom.Newsroom;
import wirewatch.app.watch.WatchStore;
import wirewatch.index.ArticleIndex;

/** The initial watches of the demo; they can be changed in the console. */
final class DemoWatches {
  private DemoWatches() {}

  static void put(ArticleIndex index) throws IOException {
    WatchStore store = WatchStore.of(index, Clock.systemUTC());
    switch (Watchlist.read(text())) {
      case Reading.Read read -> {
        for (Watch watch : read.watches()) {
          store.put(watch);
        }
      }
      case Reading.Refused refused ->
          throw new IllegalStateException("the demo's watches: " + refused.problems());
    }
  }

  private static String text() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Newsroom.class.getResourceAsStream("watches.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
