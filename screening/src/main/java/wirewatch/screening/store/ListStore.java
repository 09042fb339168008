package wirewatch.screening.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.list.ListFormatException;

/**
 * The folder of lists: {@code <list>/<version>.ndjson} with the entries, {@code <list>/list.json}
 * with the versions, the current one last, {@code <list>/looked-back} with the version that was
 * last looked for in the archive. A version is written whole before it becomes current.
 */
public final class ListStore {
  private static final String LOOKED_BACK = "looked-back";
  private static final double SMALLEST_SHARE = 0.8;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  public ListStore(Path folder) {
    this.folder = folder;
  }

  /** The ids of all lists, sorted. */
  public List<String> lists() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("list.json")))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The versions of a list, the current one last; empty if there is no such list. */
  public List<ListVersion> versions(String list) throws IOException {
    Path file = folder(list).resolve("list.json");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<Map<String, Object>> stored =
        JSON.readValue(Files.readString(file), new TypeReference<>() {});
    return stored.stream().map(ListStore::version).toList();
  }

  /** The current version of every list, by the lists' ids. */
  public List<ListVersion> currentVersions() throws IOException {
    List<ListVersion> current = new ArrayList<>();
    for (String list : lists()) {
      List<ListVersion> versions = versions(list);
      if (!versions.isEmpty()) {
        current.add(versions.getLast());
      }
    }
    return current;
  }

  /** The version of a list whose entries were looked for in the archive last, if it was. */
  public Optional<ListVersion> lookedBack(String list) throws IOException {
    Path file = folder(list).resolve(LOOKED_BACK);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String version = Files.readString(file).strip();
    return versions(list).stream().filter(known -> known.version().equals(version)).findFirst();
  }

  /** Records that the entries of a version were looked for in the archive. */
  public void markLookedBack(ListVersion version) throws IOException {
    replace(folder(version.list()).resolve(LOOKED_BACK), version.version());
  }

  /** The current version of a list with its entries. */
  public Optional<NamedList> current(String list) throws IOException {
    List<ListVersion> versions = versions(list);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedList(versions.getLast(), entries(versions.getLast())));
  }

  /** The entries of a version. */
  public List<ListEntry> entries(ListVersion version) throws IOException {
    List<ListEntry> entries = new ArrayList<>();
    Path file = folder(version.list()).resolve(version.version() + ".ndjson");
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        entries.add(JSON.readValue(line, ListEntry.class));
      }
    }
    return entries;
  }

  /**
   * Takes over what a file or folder has now. A list that lost more than a fifth of its entries, or
   * cannot be read, is refused.
   *
   * @param source what to name as its source
   * @param evenIfSmaller take over a list that shrank as well
   */
  public UpdateOutcome update(String list, Path path, String source, boolean evenIfSmaller)
      throws IOException {
    List<ListEntry> entries;
    try {
      entries = ListFiles.read(path);
    } catch (ListFormatException e) {
      return new UpdateOutcome.Refused(String.valueOf(e.getMessage()));
    }
    Optional<NamedList> before = current(list);
    int had = before.map(b -> b.entries().size()).orElse(0);
    if (entries.isEmpty() || (!evenIfSmaller && entries.size() < had * SMALLEST_SHARE)) {
      return new UpdateOutcome.Refused(
          "%s has %d entries where %s has %d: more than a fifth is missing; if that is right, use --accept-smaller"
              .formatted(source, entries.size(), list, had));
    }
    String text = toText(entries);
    String hash = hash(text);
    if (before.isPresent() && before.get().version().hash().equals(hash)) {
      return new UpdateOutcome.Unchanged(before.get().version());
    }
    ListVersion version =
        new ListVersion(list, hash.substring(0, 12), Instant.now(), hash, source, entries.size());
    write(version, text);
    List<ListEntry> old = before.map(NamedList::entries).orElse(List.of());
    return new UpdateOutcome.Updated(version, ListDifference.between(old, entries));
  }

  /**
   * Takes over what an address has now, asking for it only if it changed.
   *
   * @throws IOException if it cannot be fetched whole; what is stored stays
   */
  public UpdateOutcome download(String list, URI address, boolean evenIfSmaller)
      throws IOException, InterruptedException {
    Path part = Files.createTempFile("wirewatch-list", ".part");
    try {
      ListDownload download = new ListDownload(folder(list).resolve("validators.properties"));
      if (!download.fetch(address, part)) {
        return new UpdateOutcome.Unchanged(versions(list).getLast());
      }
      UpdateOutcome outcome = update(list, part, address.toString(), evenIfSmaller);
      if (!(outcome instanceof UpdateOutcome.Refused)) {
        download.accept();
      }
      return outcome;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Removes a list with all its versions; false if there is none. */
  public boolean remove(String list) throws IOException {
    Path path = folder(list);
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
    return true;
  }

  private void write(ListVersion version, String text) throws IOException {
    Path target = Files.createDirectories(folder(version.list()));
    replace(target.resolve(version.version() + ".ndjson"), text);
    List<Map<String, Object>> versions = new ArrayList<>();
    versions(version.list()).forEach(old -> versions.add(fields(old)));
    versions.add(fields(version));
    replace(target.resolve("list.json"), JSON.writeValueAsString(versions));
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String toText(List<ListEntry> entries) throws IOException {
    StringBuilder text = new StringBuilder();
    for (ListEntry entry : entries) {
      text.append(JSON.writeValueAsString(entry)).append('\n');
    }
    return text.toString();
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Path folder(String list) {
    if (!ID.matcher(list).matches()) {
      throw new IllegalArgumentException(
          "list id '%s': use a-z, 0-9, '.', '_' and '-', as in ofac-sdn".formatted(list));
    }
    return folder.resolve(list);
  }

  private static Map<String, Object> fields(ListVersion version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", version.list());
    fields.put("version", version.version());
    fields.put("fetched", version.fetched().toString());
    fields.put("hash", version.hash());
    fields.put("source", version.source());
    fields.put("entries", version.entries());
    return fields;
  }

  private static ListVersion version(Map<String, Object> fields) {
    return new ListVersion(
        String.valueOf(fields.get("list")),
        String.valueOf(fields.get("version")),
        Instant.parse(String.valueOf(fields.get("fetched"))),
        String.valueOf(fields.get("hash")),
        String.valueOf(fields.get("source")),
        ((Number) fields.getOrDefault("entries", 0)).intValue());
  }
}
