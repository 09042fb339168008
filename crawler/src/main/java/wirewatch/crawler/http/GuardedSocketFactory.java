package wirewatch.crawler.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** Creates sockets that connect to permitted addresses only: IP literals bypass the resolver. */
final class GuardedSocketFactory extends SocketFactory {
  private final Predicate<InetAddress> permitted;

  GuardedSocketFactory(Predicate<InetAddress> permitted) {
    this.permitted = permitted;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(permitted);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connect(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connect(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private static final class GuardedSocket extends Socket {
    private final Predicate<InetAddress> permitted;

    GuardedSocket(Predicate<InetAddress> permitted) {
      this.permitted = permitted;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      boolean allowed =
          endpoint instanceof InetSocketAddress internet
              && internet.getAddress() != null
              && permitted.test(internet.getAddress());
      if (!allowed) {
        close();
        throw new RefusedAddressException(endpoint.toString());
      }
      super.connect(endpoint, timeout);
    }
  }
}
