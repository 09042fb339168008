package wirewatch.screening.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListStoreTest {
  @TempDir private Path folder;

  @Test
  void keepsVersionsAndTheirDifference() throws IOException {
    ListStore store = new ListStore(folder.resolve("lists"));
    update(store, "id,name\n1,Arkady Bulganov\n2,Igor Chernov\n");
    UpdateOutcome outcome = update(store, "id,name\n1,Arkady Bulganov\n3,Timofey Orlov\n");
    assertThat(outcome).isInstanceOf(UpdateOutcome.Updated.class);
    ListDifference difference = ((UpdateOutcome.Updated) outcome).difference();
    assertThat(difference.added()).extracting(e -> e.id()).containsExactly("3");
    assertThat(difference.removed()).extracting(e -> e.id()).containsExactly("2");
    assertThat(store.versions("own")).hasSize(2);
    assertThat(update(store, "id,name\n1,Arkady Bulganov\n3,Timofey Orlov\n"))
        .isInstanceOf(UpdateOutcome.Unchanged.class);
  }

  @Test
  void refusesListThatLostMoreThanAFifth() throws IOException {
    ListStore store = new ListStore(folder.resolve("lists"));
    update(store, "id,name\n1,A B\n2,C D\n3,E F\n4,G H\n5,I J\n");
    UpdateOutcome outcome = update(store, "id,name\n1,A B\n2,C D\n3,E F\n");
    assertThat(outcome).isInstanceOf(UpdateOutcome.Refused.class);
    assertThat(store.current("own").orElseThrow().entries()).hasSize(5);
  }

  @Test
  void keepsGoodListWhenTheNextIsBroken() throws IOException {
    ListStore store = new ListStore(folder.resolve("lists"));
    update(store, "id,name\n1,Arkady Bulganov\n");
    assertThat(update(store, "id,name\n1,\"Arkady")).isInstanceOf(UpdateOutcome.Refused.class);
    assertThat(store.current("own").orElseThrow().entries()).hasSize(1);
  }

  @Test
  void asksOnlyForWhatChanged() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = "id,name\n1,Arkady Bulganov\n".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/own.csv",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
          if (!known) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/own.csv");
      ListStore store = new ListStore(folder.resolve("lists"));
      assertThat(store.download("own", address, false)).isInstanceOf(UpdateOutcome.Updated.class);
      assertThat(store.download("own", address, false)).isInstanceOf(UpdateOutcome.Unchanged.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keepsGoodListWhenADownloadEndsEarly() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerHalf(server));
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/own.csv");
      ListStore store = new ListStore(folder.resolve("lists"));
      update(store, "id,name\n1,Arkady Bulganov\n");
      assertThatThrownBy(() -> store.download("own", address, true))
          .isInstanceOf(IOException.class);
      assertThat(store.versions("own")).hasSize(1);
    }
  }

  /** Says a length of 1,000 and ends behind a whole row. */
  private static void answerHalf(ServerSocket server) {
    try (Socket socket = server.accept()) {
      String answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nid,name\n1,Boris Chernov\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyVersionSaysDateHashAndSource() throws IOException {
    ListStore store = new ListStore(folder.resolve("lists"));
    update(store, "id,name\n1,Arkady Bulganov\n");
    ListVersion version = store.versions("own").getFirst();
    assertThat(version.hash()).matches("[0-9a-f]{64}").startsWith(version.version());
    assertThat(version.source()).isEqualTo("own.csv");
    assertThat(version.fetched()).isBefore(Instant.now().plusSeconds(1));
    assertThat(version.entries()).isEqualTo(1);
  }

  @Test
  void staysInItsFolder() {
    ListStore store = new ListStore(folder);
    assertThatThrownBy(() -> store.versions("../x")).hasMessageContaining("list id");
  }

  private UpdateOutcome update(ListStore store, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.csv"), text);
    return store.update("own", file, "own.csv", false);
  }
}
