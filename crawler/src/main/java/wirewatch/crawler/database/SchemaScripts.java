package wirewatch.crawler.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the SQL scripts that migrate the database from one version to the next. */
public final class SchemaScripts {
  /** The versions, in the order in which they are applied. */
  static final List<Integer> VERSIONS = List.of(1, 2, 3, 4, 6, 7, 8, 9);

  private SchemaScripts() {}

  /** The current schema version. */
  static int currentVersion() {
    return VERSIONS.getLast();
  }

  /** Returns the statements that migrate the previous version to a version. */
  public static List<String> statements(int version) throws IOException {
    String name = version == 1 ? "schema.sql" : "schema-" + version + ".sql";
    try (InputStream in = SchemaScripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements = new ArrayList<>();
      for (String sql : text.replaceAll("(?m)^--.*$", "").split(";", -1)) {
        if (!sql.isBlank()) {
          statements.add(sql);
        }
      }
      return statements;
    }
  }
}
