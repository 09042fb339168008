package wirewatch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * What {@code wirewatch --version} prints: version, commit and its time, and the Java that runs.
 */
final class BuildVersion implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = BuildVersion.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
    }
    return new String[] {
      "Wirewatch " + build.getProperty("git.build.version", "of an unknown build"),
      "commit "
          + build.getProperty("git.commit.id.abbrev", "unknown")
          + " of "
          + build.getProperty("git.commit.time", "an unknown time"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }
}
