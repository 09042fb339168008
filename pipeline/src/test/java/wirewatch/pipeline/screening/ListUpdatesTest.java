package wirewatch.pipeline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.screening.store.ListStore;

/** Lists of a server on loopback, with a clock that is set. */
class ListUpdatesTest {
  private static final String ONE = "id,name\n1,Arkady Bulganov\n";
  private static final String TWO = ONE + "2,Boris Chernov\n";

  @TempDir private Path folder;
  private volatile String served = ONE;
  private final AtomicInteger requests = new AtomicInteger();
  private Instant now = Instant.EPOCH;
  private HttpServer server;
  private ListStore store;
  private ListUpdates updates;

  @BeforeEach
  void addList() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/own.csv",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = served.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    store = new ListStore(folder.resolve("lists"));
    store.download("own", address(), false);
    now = Instant.now();
    updates = new ListUpdates(store, () -> now);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void takesOverTheNewVersionOfAnAddressAfterADay() throws Exception {
    served = TWO;
    updates.run();
    assertThat(entries()).isEqualTo(1);
    now = now.plus(Duration.ofHours(25));
    updates.run();
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void asksOnceADay() throws Exception {
    now = now.plus(Duration.ofHours(25));
    updates.run();
    updates.run();
    assertThat(requests).hasValue(2); // one was to add it
  }

  @Test
  void keepsTheListWhereTheAddressHasNoneAnyMore() throws Exception {
    served = "<html>Page not found</html>";
    now = now.plus(Duration.ofHours(25));
    updates.run();
    assertThat(requests).hasValue(2);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void leavesListsOfFilesToTheCommand() throws Exception {
    Path file = Files.writeString(folder.resolve("file.csv"), ONE);
    store.update("file", file, file.toString(), false);
    Files.writeString(file, TWO);
    now = now.plus(Duration.ofHours(25));
    updates.run();
    assertThat(store.current("file").orElseThrow().entries()).hasSize(1);
  }

  private int entries() throws Exception {
    return store.current("own").orElseThrow().entries().size();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/own.csv");
  }
}
