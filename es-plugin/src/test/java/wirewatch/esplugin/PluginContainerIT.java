package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * Runs the contract in a container. Skipped with a message if no container engine is available;
 * fails instead with {@code WIREWATCH_ENGINE=required}.
 */
class PluginContainerIT extends PluginContract {
  private static final DockerImageName OFFICIAL =
      DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch");
  private static final String ZIP = "/tmp/wirewatch-es-plugin.zip";

  private static ElasticsearchContainer container;
  private static NodeApi nodeApi;

  @BeforeAll
  static void start() {
    boolean required = "required".equals(System.getenv("WIREWATCH_ENGINE"));
    boolean there = DockerClientFactory.instance().isDockerAvailable();
    String image = System.getenv("WIREWATCH_ES_IMAGE");
    if (!there || image == null) {
      String why = there ? "WIREWATCH_ES_IMAGE names no image" : "no container engine is available";
      assertThat(required).as("WIREWATCH_ENGINE=required, but " + why).isFalse();
      System.out.println("PluginContainerIT is skipped: " + why);
    }
    Assumptions.assumeTrue(there && image != null);
    container =
        new ElasticsearchContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("wirewatch.watches.refresh_interval", "500ms")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1")
            .withCopyFileToContainer(
                MountableFile.forHostPath(Path.of(System.getProperty("wirewatch.plugin"))), ZIP)
            .withCommand(
                "bash",
                "-c",
                "bin/elasticsearch-plugin install --batch file://"
                    + ZIP
                    + " && exec bin/elasticsearch")
            // wait by HTTP: log lines of the core distribution do not match the default pattern
            .waitingFor(Wait.forHttp("/_cluster/health").forPort(9200).forStatusCode(200))
            .withStartupTimeout(Duration.ofMinutes(4));
    container.start();
    nodeApi = new NodeApi(URI.create("http://" + container.getHttpHostAddress()));
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  NodeApi api() {
    return nodeApi;
  }
}
