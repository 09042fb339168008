package wirewatch.ingest.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the rule files of this package. */
final class StoryResource {
  private static final String FOLDER = "/wirewatch/ingest/story/";

  private StoryResource() {}

  static String readText(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            StoryResource.class.getResourceAsStream(FOLDER + name), () -> "no resource " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
