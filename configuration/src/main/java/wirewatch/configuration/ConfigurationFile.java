package wirewatch.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that {@code wirewatch init} writes. */
public final class ConfigurationFile {
  /** The name of the configuration. */
  public static final String NAME = "wirewatch.yaml";

  /** The name of its JSON Schema. */
  public static final String SCHEMA_NAME = "wirewatch.schema.json";

  private ConfigurationFile() {}

  /** Returns a commented configuration that ends before its sources. */
  public static String template() throws IOException {
    return readResource(NAME);
  }

  /** Returns the JSON Schema of the configuration, draft 2020-12. */
  public static String schema() throws IOException {
    return readResource(SCHEMA_NAME);
  }

  private static String readResource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConfigurationFile.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
