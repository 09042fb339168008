package wirewatch.alerting.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A TLS proxy for a plain mail server: implicit TLS, or after STARTTLS (RFC 3207). */
final class TlsProxy extends LoopbackServer {
  private final SSLContext tls;
  private final int backendPort;
  private final boolean implicitTls;

  TlsProxy(SSLContext tls, int backendPort, boolean implicitTls) throws IOException {
    this.implicitTls = implicitTls;
    this.tls = tls;
    this.backendPort = backendPort;
    start();
  }

  @Override
  void serve(Socket plain) throws IOException {
    try (Socket mail = new Socket(InetAddress.getLoopbackAddress(), backendPort)) {
      if (!implicitTls) {
        lines(mail).readLine(); // consume its greeting
        greet(plain);
      }
      SSLSocket secure =
          (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
      secure.setUseClientMode(false);
      Thread back = Thread.ofVirtual().start(() -> pump(mail, secure));
      pump(secure, mail);
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void greet(Socket plain) throws IOException {
    BufferedReader in = lines(plain);
    say(plain, "220 front.example ESMTP");
    String line = in.readLine();
    while (line != null && !line.startsWith("STARTTLS")) {
      say(plain, "250-front.example\r\n250 STARTTLS");
      line = in.readLine();
    }
    say(plain, "220 go ahead");
  }

  private static BufferedReader lines(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      // one side has closed
    }
  }
}
