package wirewatch.alerting.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server with scripted replies by command prefix; {@code 250 ok} otherwise. */
final class ScriptedSmtpServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Map<String, String> replies;

  ScriptedSmtpServer(Map<String, String> answers) throws IOException {
    this.replies = answers;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      if (replies.containsKey("greeting")) {
        say(client, replies.get("greeting"));
      } else {
        say(client, "220 scripted.example ESMTP");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(client, reply(line));
        if (line.equals("DATA") && reply(line).startsWith("354")) {
          while (!".".equals(in.readLine())) {
            // the mail
          }
          say(client, reply("."));
        }
      }
    } catch (IOException e) {
      // the client has disconnected
    }
  }

  private String reply(String line) {
    return replies.entrySet().stream()
        .filter(entry -> line.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(line.equals("DATA") ? "354 go on" : "250 ok");
  }

  private static void say(Socket client, String line) throws IOException {
    if (line.equals("drip")) {
      drip(client);
    }
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void drip(Socket client) throws IOException {
    try {
      while (true) {
        client.getOutputStream().write("220-wait\r\n".getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
