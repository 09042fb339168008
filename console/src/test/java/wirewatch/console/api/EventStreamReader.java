package wirewatch.console.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads server-sent events line by line. */
final class EventStreamReader implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader lines;

  private EventStreamReader(Socket socket) throws IOException {
    this.socket = socket;
    this.lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Asks for the events after the one with an id; for those to come where it is empty. */
  static EventStreamReader of(int port, String last) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    String header = last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n";
    String request = "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return new EventStreamReader(socket);
  }

  /** What follows {@code start} in the next line that begins so. */
  String await(String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new AssertionError("the events ended before " + start);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
