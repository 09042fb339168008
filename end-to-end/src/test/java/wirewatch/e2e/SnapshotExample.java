package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of {@code docs/operations.md} that take and restore a snapshot, run by a shell. */
final class SnapshotExample {
  private static final Path PAGE = Path.of("../docs/operations.md");
  private static final String HEADING = "### Elasticsearch snapshots";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  private final String connection;
  private final List<String> blocks;

  private SnapshotExample(String connection, List<String> blocks) {
    this.connection = connection;
    this.blocks = blocks;
  }

  /** With the embedded node of a data folder. */
  static SnapshotExample embedded(URI node, Path passwordFile) throws IOException {
    List<String> blocks = blocks();
    String connection =
        blocks
            .getFirst()
            .replace("http://127.0.0.1:PORT", origin(node))
            .replace("data/elasticsearch/node.netrc", passwordFile.toString());
    return new SnapshotExample(connection, blocks);
  }

  /** With a cluster that has a certificate of its own. */
  static SnapshotExample ownCluster(URI node, Path authority, Path passwordFile)
      throws IOException {
    List<String> blocks = blocks();
    String connection =
        blocks
            .get(1)
            .replace("https://es.example:9200", origin(node))
            .replace("ca.crt", authority.toString())
            .replace("es.netrc", passwordFile.toString());
    return new SnapshotExample(connection, blocks);
  }

  private static String origin(URI node) {
    return node.getScheme() + "://" + node.getAuthority();
  }

  private static List<String> blocks() throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf(HEADING) + HEADING.length());
    List<String> blocks =
        BLOCK
            .matcher(section.substring(0, section.indexOf("\n## ")))
            .results()
            .map(block -> block.group(1).strip())
            .toList();
    assertThat(blocks).as("two connections, taking, restoring").hasSize(4);
    return blocks;
  }

  void take() throws IOException, InterruptedException {
    assertThat(run(blocks.get(2))).contains("\"state\":\"SUCCESS\"");
  }

  void restore() throws IOException, InterruptedException {
    assertThat(run(blocks.get(3))).contains("\"failed\":0");
  }

  private String run(String commands) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-e", "-c", connection + "\n" + commands)
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    return output;
  }
}
