package wirewatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaticAssetsTest {
  private static final int LARGEST_MAP = 150_000;

  private static Javalin server;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  new StaticAssets().register(config.routes);
                })
            .start("127.0.0.1", 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.stop();
  }

  @Test
  void servesTheChartLibraryOfTheWebJarCompressed() throws IOException, InterruptedException {
    HttpResponse<byte[]> zipped = get("/assets/echarts.js", "Accept-Encoding", "gzip");

    assertThat(zipped.statusCode()).isEqualTo(200);
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.body()).hasSizeLessThan(400_000);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(get("/assets/echarts.js", "Accept", "*/*").body());
  }

  @Test
  void returnsNotModifiedForAMatchingEntityTag() throws IOException, InterruptedException {
    String tag =
        get("/assets/console.js", "Accept", "*/*").headers().firstValue("ETag").orElseThrow();

    assertThat(get("/assets/console.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void servesOnlyTheListedFiles() throws IOException, InterruptedException {
    assertThat(get("/assets/today.jte", "Accept", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/assets/..%2fnewsroom%2fcourier.yaml", "Accept", "*/*").statusCode())
        .isBetween(400, 404);
  }

  @Test
  void theMapIdentifiesCountriesByIsoCode() throws IOException, InterruptedException {
    byte[] map = get("/assets/world.json", "Accept", "*/*").body();

    assertThat(map).hasSizeLessThan(LARGEST_MAP);
    for (JsonNode feature : new ObjectMapper().readTree(map).path("features")) {
      String code = feature.at("/properties/name").asText();
      assertThat(code.equals("XK") || Arrays.asList(Locale.getISOCountries()).contains(code))
          .as(code)
          .isTrue();
    }
  }

  private static HttpResponse<byte[]> get(String path, String header, String value)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).header(header, value).build(), BodyHandlers.ofByteArray());
  }
}
