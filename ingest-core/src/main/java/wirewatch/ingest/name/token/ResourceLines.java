package wirewatch.ingest.name.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the lines of text resources, without empty lines and comments. */
public final class ResourceLines {
  private static final String FOLDER = "/wirewatch/ingest/name/";

  private ResourceLines() {}

  /** The lines of a file that need not exist. */
  public static List<String> readIfPresent(String file) {
    return ResourceLines.class.getResource(FOLDER + file) == null ? List.of() : read(file);
  }

  public static List<String> read(String file) {
    List<String> lines = new ArrayList<>();
    InputStream bytes =
        Objects.requireNonNull(
            ResourceLines.class.getResourceAsStream(file.startsWith("/") ? file : FOLDER + file),
            () -> "no resource " + file);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
