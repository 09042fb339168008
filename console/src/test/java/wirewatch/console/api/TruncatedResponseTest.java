package wirewatch.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TruncatedResponseTest {

  @Test
  void aFailureMidResponseAbortsTheConnection() throws IOException {
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get(
                      "/file", context -> RestApi.handle(context, TruncatedResponseTest::half));
                })
            .start("127.0.0.1", 0);
    try {
      String response = get(server.port());
      assertThat(response).contains("200 OK").contains("the first half");
      assertThat(response).as("no last chunk").doesNotContain("\r\n0\r\n\r\n");
    } finally {
      server.stop();
    }
  }

  private static void half(Context context) throws IOException {
    context.res().getOutputStream().write("the first half".getBytes(StandardCharsets.UTF_8));
    context.res().getOutputStream().flush();
    throw new IllegalStateException("the second half is missing");
  }

  private static String get(int port) throws IOException {
    StringBuilder response = new StringBuilder();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write("GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
        response.append((char) b);
      }
    } catch (SocketException e) {
      response.append(" reset"); // how an aborted connection may end
    }
    return response.toString();
  }
}
