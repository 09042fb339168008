package wirewatch.pipeline.backup;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.OwnerOnlyFiles;
import wirewatch.index.DocumentStore;
import wirewatch.index.DocumentStore.StoredDocument;

/**
 * A file with the documents of an index, each with its {@code id} and the time {@code updated} of
 * its last change. They are restored into an index that is not the one they were copied from, so
 * that an index that is lost or empty does not lose them. A document that is removed from its index
 * is removed here too. Thread-safe.
 */
public final class IndexBackup {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBackup.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Content> CONTENT = new TypeReference<>() {};
  private static final String ID = "id";

  private final Path file;
  private final DocumentStore documents;
  private final Predicate<Map<String, Object>> copied;
  private String version = "";

  /**
   * @param copied which documents the file has
   */
  public IndexBackup(Path file, DocumentStore documents, Predicate<Map<String, Object>> copied) {
    this.file = file;
    this.documents = documents;
    this.copied = copied;
  }

  /** The file: the identity of the index, and its documents. */
  record Content(String index, @JsonAlias("watches") List<Map<String, Object>> documents) {}

  /**
   * Restores the documents that the index lacks, if it is another one than that of the file, then
   * replaces the file by the present documents. One cheap request if nothing has changed.
   *
   * @throws IOException if the file or the index cannot be read or written
   */
  public synchronized void sync() throws IOException {
    String current = documents.changeToken();
    if (current.equals(version)) {
      return;
    }
    int restored = restore();
    if (restored > 0) {
      LOG.warn("{}: {} documents were restored that the index had lost", file, restored);
    }
    save();
    version = current; // after a restoration another one, so that the next call reads it again
  }

  private int restore() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Content content = read();
    if (content.index().equals(documents.indexIdentity())) {
      return 0;
    }
    Set<String> present =
        documents.readAll().stream().map(StoredDocument::id).collect(Collectors.toSet());
    int restored = 0;
    for (Map<String, Object> document : content.documents()) {
      String id = String.valueOf(document.get(ID));
      if (!present.contains(id) && documents.create(id, document).isPresent()) {
        restored++;
      }
    }
    documents.refresh();
    return restored;
  }

  private void save() throws IOException {
    List<Map<String, Object>> present =
        documents.readAll().stream().map(StoredDocument::document).filter(copied).toList();
    if (present.isEmpty() && !Files.exists(file)) {
      return;
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    OwnerOnlyFiles.createFile(draft);
    Files.write(draft, JSON.writeValueAsBytes(new Content(documents.indexIdentity(), present)));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Content read() throws IOException {
    try {
      return JSON.readValue(file.toFile(), CONTENT);
    } catch (JacksonException e) {
      throw new IOException(
          "%s is no copy of an index (%s): delete it, or restore it from a back-up"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }
}
