package wirewatch.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A mail server on loopback (RFC 5321) that accepts every message and stores none. */
final class SmtpSink implements AutoCloseable {
  private final ServerSocket server;
  private final Consumer<String> subjects;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param subjects receives the subject of each accepted message
   */
  SmtpSink(Consumer<String> subjects) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.subjects = subjects;
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> talk(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      say(out, "220 sink ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("DATA")) {
          say(out, "354 go on");
          String subject = read(in);
          say(out, "250 taken");
          subjects.accept(subject);
        } else if (command.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 sink");
        }
      }
    } catch (IOException e) {
      // the sender hung up
    }
  }

  private static String read(BufferedReader in) throws IOException {
    StringBuilder subject = new StringBuilder();
    boolean within = false;
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      boolean goesOn = within && (line.startsWith(" ") || line.startsWith("\t"));
      within = line.startsWith("Subject:") || goesOn;
      if (within) {
        subject.append(line);
      }
    }
    return subject.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
