package wirewatch.console.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.console.api.ApiTestServer;
import wirewatch.console.http.RawHttpClient.Response;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.node.ReadableTempDirFactory;

class ExportRoutesIT {
  private static final int ARTICLES = 600;
  private static final int LONG_ARTICLES = 250;
  private static final int AT_ONCE = 4;
  private static final String LONG = "The tug waits off Visby for the weather to change. ";

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static ApiTestServer served;

  @BeforeAll
  static void start() throws IOException {
    served = ApiTestServer.start(folder.resolve("node"));
    served.put(
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    ApiTestServer.article(
                        "coast",
                        "ferry-" + i,
                        "=1+1 The ferry number " + i + " lies on \"rocks\", off Visby.",
                        ApiTestServer.NOON.plusSeconds(i)))
            .toArray(StoredArticle[]::new));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void csvHasOneRowForEachArticle() throws IOException {
    Response response = served.http().get("/export?q=ferry&format=csv&bom=true");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(response.header("Content-Disposition").orElseThrow())
        .contains("attachment")
        .contains(".csv");
    assertThat(response.header("Wirewatch-Articles")).hasValue(String.valueOf(ARTICLES));
    assertThat(response.body()).startsWith("\uFEFFid,");
    assertThat(response.body().split("\r\n")).hasSize(ARTICLES + 1);
    assertThat(response.body())
        .contains("\"'=1+1")
        .doesNotContain(",=1+1")
        .doesNotContain("\"=1+1");
  }

  @Test
  void jsonLinesHasOneLineForEachArticle() throws IOException {
    Response response = served.http().get("/export?format=jsonl&limit=300");

    assertThat(response.body().lines()).hasSize(300);
    assertThat(
            new ObjectMapper()
                .readTree(response.body().lines().findFirst().orElseThrow())
                .has("id"))
        .isTrue();
  }

  @Test
  void ninjsIsOneArray() throws IOException {
    Response response = served.http().get("/export?q=ferry&format=ninjs");

    assertThat(new ObjectMapper().readTree(response.body())).hasSize(ARTICLES);
  }

  @Test
  void newsMlG2IsOneMessage() throws IOException {
    Response response = served.http().get("/export?q=ferry&format=newsml_g2");

    assertThat(response.header("Content-Disposition").orElseThrow()).contains(".xml");
    assertThat(response.body()).startsWith("<?xml").endsWith("</newsMessage>\n");
    assertThat(response.body().split("<newsItem ", -1)).hasSize(ARTICLES + 1);
  }

  @Test
  void nitfAndSpreadsheetsAreZipFiles() throws IOException {
    assertThat(served.http().get("/export?q=ferry&format=nitf").body()).startsWith("PK");
    Response sheet = served.http().get("/export?q=ferry&format=xlsx");

    assertThat(sheet.body()).startsWith("PK");
    assertThat(sheet.header("Content-Disposition").orElseThrow()).contains(".xlsx");
  }

  @Test
  void leavesOutArticlesWhoseRightsAreReservedIfAsked() throws IOException {
    String markup =
        "<html><head>%s</head><body><article><h1>Trawler %s reaches port</h1>"
            + "<p>The trawler reached the port of Visby on Monday after two days at sea.</p>"
            + "<p>Its crew of nine was well, the harbour master said in the evening.</p>"
            + "</article></body></html>";
    served.put(
        page("reserved", markup.formatted("<meta name='robots' content='noai'>", "Anna")),
        page("open", markup.formatted("", "Berta")));

    assertThat(lines("/export?q=trawler&format=jsonl")).isEqualTo(2);
    assertThat(lines("/export?q=trawler&format=jsonl&respect_opt_out=true")).isEqualTo(1);
    assertThat(lines("/export?q=trawler+AND+opt_out:noai&format=jsonl")).isEqualTo(1);
  }

  private static StoredArticle page(String path, String markup) {
    URI address = URI.create("https://coast.example/" + path);
    ExtractionResult.ExtractedArticle extracted =
        (ExtractionResult.ExtractedArticle)
            new ArticleExtractor().extract(HtmlPage.of(markup, address, ApiTestServer.NOON));
    return StoredArticle.of(
        extracted.article(),
        new ArticleUrl(address, address, "coast.example"),
        new StoredArticle.Feed("coast", "coast", null, null),
        new StoredArticle.Fetch(ApiTestServer.NOON, null, null));
  }

  private static long lines(String path) throws IOException {
    return served.http().get(path).body().lines().count();
  }

  @Test
  void reportsInvalidParametersBeforeTheFileBegins() throws IOException {
    assertThat(served.http().get("/export?format=xml").status()).isEqualTo(400);
    assertThat(served.http().get("/export?q=(ferry").status()).isEqualTo(400);
    assertThat(served.http().get("/export?limit=100001").status()).isEqualTo(400);
    assertThat(served.http().get("/export?q=nothingofthekind&format=ninjs").body())
        .isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void aSlowReaderGetsTheWholeFileAndTheFifthExportIsRefused() throws Exception {
    served.put(
        IntStream.range(0, LONG_ARTICLES)
            .mapToObj(
                i ->
                    ApiTestServer.article(
                        "slow", "tug-" + i, LONG.repeat(700), ApiTestServer.NOON.minusSeconds(i)))
            .toArray(StoredArticle[]::new));
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        slow.add(begin("/export?q=tug&format=jsonl"));
      }
      Response fifth = served.http().get("/export?q=ferry");
      assertThat(fifth.status()).isEqualTo(503);
      assertThat(fifth.header("Retry-After")).isPresent();

      slow.removeLast().close(); // one who goes away makes room
      await(() -> served.http().get("/export?q=ferry&limit=1").status() == 200);
      String whole = new String(slow.getFirst().getInputStream().readAllBytes(), UTF_8);
      assertThat(whole.split("\"domain\":\"slow.example\"", -1).length - 1)
          .isEqualTo(LONG_ARTICLES);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Asks, and reads no more than the first byte: its buffers are small. */
  private static Socket begin(String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    assertThat(socket.getInputStream().read()).isPositive();
    return socket;
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 300; i++) {
      if (condition.call()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nobody made room");
  }
}
