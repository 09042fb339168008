package wirewatch.bench;

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
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      reply(out, "220 sink ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("DATA")) {
          reply(out, "354 go on");
          String subject = readSubject(in);
          reply(out, "250 taken");
          subjects.accept(subject);
        } else if (command.startsWith("QUIT")) {
          reply(out, "221 bye");
          return;
        } else {
          reply(out, "250 sink");
        }
      }
    } catch (IOException e) {
      // the sender hung up
    }
  }

  private static String readSubject(BufferedReader in) throws IOException {
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

  private static void reply(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
