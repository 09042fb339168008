package wirewatch.pipeline.watch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.crawler.database.OwnerOnlyFiles;

/**
 * A file with the watches that stand in no file of watches: those of the console, the API and
 * {@code watch add}. They are restored into an index that is not the one they were copied from, so
 * that an index that is lost or empty does not lose them. A watch that is removed from its index is
 * removed here too.
 */
final class WatchBackup {
  private static final Logger LOG = LoggerFactory.getLogger(WatchBackup.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

  private final Path file;

  WatchBackup(Path file) {
    this.file = file;
  }

  /** The file: the identity of the index, and the watches as in the API. */
  record Content(String index, List<Map<String, Object>> watches) {}

  /**
   * Restores the watches that an index lacks, if it is another one than that of the backup.
   *
   * @return how many were restored
   */
  int restore(WatchStore store) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Content content = read();
    if (content.index().equals(store.indexIdentity())) {
      return 0;
    }
    Set<String> present =
        store.list().stream().map(stored -> stored.watch().id()).collect(Collectors.toSet());
    int restored = 0;
    for (Watch watch : watches(content)) {
      if (!present.contains(watch.id())) {
        store.put(watch);
        restored++;
      }
    }
    return restored;
  }

  /** Replaces the backup by the present watches. */
  void save(WatchStore store, List<StoredWatch> present) throws IOException {
    List<Map<String, Object>> watches =
        present.stream()
            .filter(stored -> stored.origin() == StoredWatch.Origin.INDEX)
            .map(stored -> WatchMapper.toMap(stored.watch()))
            .toList();
    if (watches.isEmpty() && !Files.exists(file)) {
      return;
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    OwnerOnlyFiles.createFile(draft);
    Files.write(draft, JSON.writeValueAsBytes(new Content(store.indexIdentity(), watches)));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Content read() throws IOException {
    try {
      return JSON.readValue(file.toFile(), CONTENT);
    } catch (JacksonException e) {
      throw new IOException(
          "%s is no copy of watches (%s): delete it, or restore it from a back-up"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private List<Watch> watches(Content content) {
    List<Watch> watches = new ArrayList<>();
    for (Map<String, Object> form : content.watches()) {
      switch (WatchMapper.fromMap(form)) {
        case WatchReadResult.Accepted accepted -> watches.addAll(accepted.watches());
        case WatchReadResult.Rejected rejected ->
            LOG.warn("{}: watch {} is left out: {}", file, form.get("id"), rejected.problems());
      }
    }
    return watches;
  }
}
