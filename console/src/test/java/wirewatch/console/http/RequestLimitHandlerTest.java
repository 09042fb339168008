package wirewatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wirewatch.console.http.RawHttpClient.Response;

/** Sends long, slow and many requests over real connections to a server with limits. */
class RequestLimitHandlerTest {
  private static final int MANY = 300;
  private static final String START_OF_POST =
      "POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n";
  private static final Duration LONG = Duration.ofMinutes(5);

  private final List<Socket> clients = new ArrayList<>();
  private Javalin server = Javalin.create();

  @AfterEach
  void stop() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    server.stop();
  }

  @Test
  void answersWhileHundredsOfBodiesNeverCome() throws IOException {
    RawHttpClient http = start(new RequestBodyLimits(1_000, LONG, MANY, MANY));
    for (int i = 0; i < MANY; i++) {
      send("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
    }

    assertThat(http.get("/page").body()).isEqualTo("page");
  }

  @Test
  void refusesBodiesBeyondTheNumberOfAnAddress() throws IOException {
    RawHttpClient http = start(new RequestBodyLimits(1_000, LONG, 100, 3));
    for (int i = 0; i < 3; i++) {
      awaitContinue(
          send(
              "POST /body HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n"));
    }

    Response refused = http.send("POST", "/api/v1/body", "late");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.body()).contains("urn:wirewatch:problem:too-many-requests");
    assertThat(http.get("/page").status()).as("without a body").isEqualTo(200);

    Socket first = clients.getFirst();
    first.getOutputStream().write("x".repeat(100).getBytes(StandardCharsets.UTF_8));
    assertThat(statusOf(first)).isEqualTo(200);
    assertThat(http.send("POST", "/body", "late").status()).isEqualTo(200);
  }

  @Test
  void refusesABodyThatDoesNotCome() throws IOException {
    start(new RequestBodyLimits(1_000, Duration.ofMillis(100), 10, 10));

    assertThat(
            statusOf(
                send("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nstart")))
        .isEqualTo(408);
  }

  @Test
  void refusesABodyThatComesInDrops() throws Exception {
    start(new RequestBodyLimits(1_000, Duration.ofMillis(300), 10, 10));
    Socket client = send("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n");
    client.setSoTimeout(20);
    int drops = 0;
    while (client.getInputStream().available() == 0 && drops < 900) {
      client.getOutputStream().write('x');
      client.getOutputStream().flush();
      drops++;
      Thread.sleep(20);
    }
    client.setSoTimeout(20_000);

    assertThat(drops).as("each drop comes before the idle timeout").isBetween(2, 899);
    assertThat(statusOf(client)).isEqualTo(408);
  }

  @Test
  void refusesALongBodyWithAndWithoutItsLength() throws IOException {
    RawHttpClient http = start(new RequestBodyLimits(1_000, LONG, 10, 10));

    assertThat(http.send("POST", "/body", "x".repeat(1_000)).body()).isEqualTo("1000 bytes");
    Response refused = http.send("POST", "/api/v1/body", "x".repeat(1_001));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.header("X-Content-Type-Options")).hasValue("nosniff");
    String chunk = "3e9\r\n" + "x".repeat(1_001) + "\r\n0\r\n\r\n";
    assertThat(
            statusOf(
                send(
                    "POST /body HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk)))
        .isEqualTo(413);
  }

  @Test
  void passesOnChunkedAndFormBodiesWhole() throws IOException {
    RawHttpClient http = start(new RequestBodyLimits(100_000, LONG, 10, 10));
    String half = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
    Socket client =
        send(
            "POST /body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + half
                + half
                + "0\r\n\r\n");

    assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("65536 bytes");
    assertThat(http.form("/field", "a=1&b=%D1%8F").body()).isEqualTo("\u044f");
  }

  @Test
  void refusesLongAddressesWithAProblem() throws IOException {
    RawHttpClient http = start(RequestBodyLimits.DEFAULT);

    for (int length : List.of(2_049, 5_000, 20_000)) {
      Response refused = http.send("DELETE", "/api/v1/" + "x".repeat(length), "");
      assertThat(refused.status()).as("%d", length).isEqualTo(414);
      assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
      assertThat(refused.body()).contains("urn:wirewatch:problem:address-too-long");
      assertThat(refused.header("Content-Security-Policy")).isPresent();
    }
    assertThat(http.get("/page?q=" + "%D1%8F".repeat(2_000)).status())
        .as("a long query")
        .isEqualTo(200);
    assertThat(http.with("X-Long", "x".repeat(20_000)).get("/page").status()).isEqualTo(431);
  }

  @Test
  void logsEachRefusalInOneLineAndNoStackTrace() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream standardError = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    int tooMany;
    try {
      refuseASlowBody();
      tooMany = refuseInOtherWays();
    } finally {
      System.setErr(standardError);
    }

    List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
    Map<Integer, Integer> refusals = Map.of(408, 1, 413, 1, 414, 1, 429, tooMany);
    refusals.forEach(
        (status, count) ->
            assertThat(lines)
                .as("%d", status)
                .filteredOn(line -> line.contains("refused with " + status + ":"))
                .hasSize(count));
    assertThat(lines)
        .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"))
        .noneMatch(line -> line.contains("ERROR"));
  }

  /** Everything is logged when this returns. */
  private void refuseASlowBody() throws IOException {
    start(new RequestBodyLimits(1_000, Duration.ofMillis(100), 10, 10));
    assertThat(statusOf(send(START_OF_POST + "\r\n"))).isEqualTo(408);
    server.stop();
  }

  /** Returns how often a body was one too many. Everything is logged then. */
  private int refuseInOtherWays() throws IOException {
    RawHttpClient http = start(new RequestBodyLimits(1_000, LONG, 10, 1));
    assertThat(http.send("POST", "/body", "x".repeat(1_001)).status()).isEqualTo(413);
    assertThat(http.get("/" + "x".repeat(3_000)).status()).isEqualTo(414);
    assertThat(http.with("X-Long", "x".repeat(20_000)).get("/page").status()).isEqualTo(431);
    assertThat(statusOf(send("GET /page HTTP/1.1\r\n\r\n"))).as("no host").isEqualTo(400);
    Socket waiting = send(START_OF_POST + "Expect: 100-continue\r\n\r\n");
    awaitContinue(waiting);
    assertThat(http.send("POST", "/body", "second").status()).isEqualTo(429);
    waiting.close();
    int tooMany = 1;
    while (http.send("POST", "/body", "next").status() == 429) {
      tooMany++; // until the server has seen that the client is gone
    }
    server.stop();
    return tooMany;
  }

  private RawHttpClient start(RequestBodyLimits limits) {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  HttpServerLimits.apply(config, AccessOptions.OPEN, limits);
                  config.routes.get("/page", context -> context.result("page"));
                  config.routes.post(
                      "/body", context -> context.result(context.bodyAsBytes().length + " bytes"));
                  config.routes.post(
                      "/field", context -> context.result(context.formParam("b") + ""));
                })
            .start("127.0.0.1", 0);
    return RawHttpClient.to(server.port());
  }

  private Socket send(String request) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
    clients.add(client);
    client.setSoTimeout(20_000);
    client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
    return client;
  }

  /** Waits until the server has asked for the body. */
  private static void awaitContinue(Socket client) throws IOException {
    assertThat(statusOf(client)).isEqualTo(100);
    client.getInputStream().readNBytes(" Continue\r\n\r\n".length());
  }

  private static int statusOf(Socket client) throws IOException {
    byte[] start = client.getInputStream().readNBytes("HTTP/1.1 200".length());
    String line = new String(start, StandardCharsets.UTF_8);
    assertThat(line).startsWith("HTTP/1.1 ");
    return Integer.parseInt(line.substring(line.length() - 3));
  }
}
