package wirewatch.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.crawler.Crawler;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;

/**
 * Loads the classes that the start of most commands needs. The virtual machine writes them to an
 * archive when it ends, which makes later starts faster; the launcher runs this once after a build.
 */
final class ClassArchive {
  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

  private ClassArchive() {}

  /**
   * Loads the classes and exits.
   *
   * @param arguments an empty folder, then a file to extract
   */
  public static void main(String[] arguments) throws IOException {
    CommandLine commandLine = Main.commandLine();
    String usage = commandLine.getUsageMessage();
    int code = commandLine.execute("extract", arguments[1]);
    Configuration configuration =
        new ConfigurationReader(name -> null)
            .read("{data: data, sources: []}", usage, Path.of(arguments[0]));
    Files.createDirectories(configuration.data());
    try (Crawler crawler =
            Crawler.open(RunningSystem.crawlOptions(configuration, Map.of()), List.of());
        ConsoleServer console = ConsoleServer.listen(new ConsoleOptions("127.0.0.1", 0), List::of);
        ArticleIndex index = ArticleIndex.connect(IndexOptions.of(NOWHERE))) {
      console.uri().resolve("health/live").toURL().openStream().close();
      boolean answers = index.isAnswering();
      LOG.debug("loaded: code {}, {} sources, {}", code, crawler.sources().size(), answers);
    }
    System.exit(code);
  }
}
