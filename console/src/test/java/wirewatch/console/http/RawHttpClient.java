package wirewatch.console.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A client that writes raw HTTP requests, so that tests can forge every header. */
public final class RawHttpClient {
  private final int port;
  private final List<String> headers;

  private RawHttpClient(int port, List<String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** A response; chunks of the body are joined. */
  public record Response(int status, List<String> head, String body) {

    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  public static RawHttpClient to(int port) {
    return new RawHttpClient(port, List.of());
  }

  /** With one header more; Host is localhost where none is given. */
  public RawHttpClient with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name + ": " + value);
    return new RawHttpClient(port, more);
  }

  public Response get(String path) throws IOException {
    return send("GET", path, "");
  }

  public Response form(String path, String body) throws IOException {
    return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, body);
  }

  public Response send(String method, String path, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
      head.append("Host: localhost:").append(port).append("\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("Connection: close\r\nContent-Length: ").append(content.length).append("\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      sendBody(socket, content);
      return read(socket.getInputStream());
    }
  }

  /** Stops sending where the server refuses the request by its head, and closes (RFC 9112, 9.5). */
  private static void sendBody(Socket socket, byte[] content) throws IOException {
    try {
      socket.getOutputStream().write(content);
      socket.getOutputStream().flush();
    } catch (SocketException refused) {
      // what the server said before it closed is read all the same
    }
  }

  private static Response read(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    List<String> head = List.of(text.substring(0, end).split("\r\n"));
    String body = text.substring(end + 4);
    boolean chunked =
        head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
    return new Response(
        Integer.parseInt(head.get(0).split(" ", -1)[1]), head, chunked ? joined(body) : body);
  }

  private static String joined(String chunks) {
    byte[] bytes = chunks.getBytes(StandardCharsets.UTF_8);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.UTF_8), 16);
      if (size == 0) {
        break;
      }
      out.write(bytes, line + 2, size);
      at = line + 2 + size + 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
