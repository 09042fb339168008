package wirewatch.alerting.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on a free port of the loopback interface, with a thread for each connection. */
abstract class LoopbackServer implements AutoCloseable {
  private final ServerSocket server;

  LoopbackServer() throws IOException {
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  /** Starts to accept connections; to be called at the end of the constructor. */
  final void start() {
    Thread.ofVirtual().start(this::accept);
  }

  final int port() {
    return server.getLocalPort();
  }

  /** Serves one connection; an exception ends it. */
  abstract void serve(Socket client) throws IOException;

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serveAndClose(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serveAndClose(Socket client) {
    try (client) {
      serve(client);
    } catch (IOException e) {
      // the client has disconnected
    }
  }

  @Override
  public final void close() throws IOException {
    server.close();
  }
}
