package wirewatch.alerting.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server with scripted replies by command prefix; {@code 250 ok} otherwise. */
final class ScriptedSmtpServer extends LoopbackServer {
  private final Map<String, String> replies;

  ScriptedSmtpServer(Map<String, String> replies) throws IOException {
    this.replies = replies;
    start();
  }

  @Override
  void serve(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, replies.getOrDefault("greeting", "220 scripted.example ESMTP"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      say(client, reply(line));
      if (line.equals("DATA") && reply(line).startsWith("354")) {
        while (!".".equals(in.readLine())) {
          // the mail
        }
        say(client, reply("."));
      }
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
}
