package wirewatch.bench.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP/1.1 server on a loopback address, whose responses may break the protocol. */
final class SocketServer implements AutoCloseable {
  private static final int BACKLOG = 200;
  private static final int REQUEST_TIMEOUT_MILLIS = 30_000;

  private final ServerSocket socket;
  private final Responder responder;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /** Writes the whole response to a request. */
  @FunctionalInterface
  interface Responder {
    void respond(String path, Connection connection) throws IOException, InterruptedException;
  }

  /** The connection of one request. */
  static final class Connection {
    private final Socket socket;
    private final OutputStream out;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    void send(int status, String header, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      sendHead(status, header, bytes.length);
      write(bytes);
    }

    void sendHead(int status, String header, long length) throws IOException {
      write(
          "HTTP/1.1 %d Status\r\n%s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
              .formatted(status, header, length)
              .getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    /** Resets the connection (RST). */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  SocketServer(InetAddress address, Responder responder) throws IOException {
    this.socket = new ServerSocket();
    this.responder = responder;
    socket.bind(new InetSocketAddress(address, 0), BACKLOG);
    workers.execute(this::accept);
  }

  URI address(String path) {
    return URI.create(
        "http://%s:%d%s"
            .formatted(socket.getInetAddress().getHostAddress(), socket.getLocalPort(), path));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        workers.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(REQUEST_TIMEOUT_MILLIS);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      if (request == null) {
        return;
      }
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      responder.respond(request.split(" ", -1)[1], new Connection(client));
      client.shutdownOutput();
    } catch (IOException e) {
      // the client is gone, as it is when it is killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    workers.shutdownNow();
  }
}
