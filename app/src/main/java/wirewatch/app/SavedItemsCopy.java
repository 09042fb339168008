package wirewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.console.saved.SavedStore;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.backup.IndexBackup;

/** The copy of saved searches and reviews in the data folder, and their restoration from it. */
final class SavedItemsCopy {
  private static final Logger log = LoggerFactory.getLogger(SavedItemsCopy.class);
  private static final String FILE = "saved.json";

  private final IndexBackup backup;

  SavedItemsCopy(ArticleIndex index, Path data) {
    this.backup =
        new IndexBackup(data.resolve(FILE), index.documentStore(SavedStore.INDEX), item -> true);
  }

  /** Restores and copies what has changed; what fails for now is tried again by the next call. */
  void sync() {
    try {
      backup.sync();
    } catch (IOException | IllegalStateException e) { // not reached, or refused
      log.warn("saved searches and reviews are not copied now: {}", e.getMessage());
    }
  }
}
