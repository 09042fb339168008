package wirewatch.dashboards.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.dashboards.install.InstallationStatus.State;

class DashboardInstallerTest {
  private static final Credentials KEY = new Credentials.ApiKey("c2VjcmV0LWtleQ==");

  @ParameterizedTest
  @ValueSource(strings = {"8.19.4", "9.3.0", "9.4.1", "9.5.0", "10.0.0"})
  void installsAllObjectsOnce(String version) throws IOException {
    try (FakeKibana kibana = FakeKibana.start(version)) {
      assertThat(install(kibana, false))
          .hasSize(16)
          .allMatch(installationStatus -> installationStatus.state() == State.MISSING);
      assertThat(kibana.objects()).hasSize(16);
      int writes = kibana.writes().size();

      assertThat(install(kibana, false)).isEmpty();
      assertThat(kibana.writes()).hasSize(writes);
      assertThat(inspect(kibana))
          .allMatch(installationStatus -> installationStatus.state() == State.SAME);
    }
  }

  @Test
  void usesDashboardsApiFrom94() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("9.4.0")) {
      install(kibana, false);
      assertThat(kibana.writes())
          .startsWith("POST /api/data_views/data_view")
          .contains("PUT /api/dashboards/wirewatch-newsroom")
          .endsWith("POST /api/saved_objects/_import");
    }
  }

  @Test
  void importsSavedObjectsBefore94() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("9.3.2")) {
      install(kibana, false);
      assertThat(kibana.writes()).filteredOn(write -> write.contains("_import")).hasSize(1);
      assertThat(kibana.requests()).noneMatch(request -> request.contains("/api/dashboards"));
      assertThat(kibana.object("dashboard wirewatch-stories").has("attributes")).isTrue();
    }
  }

  @Test
  void worksInASpaceBehindABasePathWithAKey() throws IOException {
    try (FakeKibana kibana =
        FakeKibana.start("9.5.0")
            .requiringAuthorization("ApiKey c2VjcmV0LWtleQ==")
            .inSpace("press")) {
      assertThat(installer(kibana, "press", KEY).install(false)).hasSize(16);
      assertThat(kibana.writes()).allMatch(write -> write.contains(" /s/press/api/"));
    }
  }

  @Test
  void worksWithAUser() throws IOException {
    try (FakeKibana kibana =
        FakeKibana.start("8.19.0").requiringAuthorization("Basic YW5uYTpzZWNyZXQ=")) {
      Credentials anna = new Credentials.Basic("anna", "secret");
      assertThat(installer(kibana, "default", anna).install(false)).hasSize(16);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.19.4", "9.5.0"})
  void replacesOnlyOtherEditions(String version) throws IOException {
    try (FakeKibana kibana = FakeKibana.start(version)) {
      install(kibana, false);
      ObjectNode object = kibana.object("dashboard wirewatch-stories");
      ObjectNode described =
          object.has("attributes") ? (ObjectNode) object.path("attributes") : object;
      described.put("description", "Older. (edition 00000000)");

      assertThat(inspect(kibana))
          .filteredOn(installationStatus -> installationStatus.state() == State.DIFFERENT)
          .singleElement()
          .satisfies(
              installationStatus ->
                  assertThat(installationStatus.installedEdition()).isEqualTo("00000000"));
      assertThat(install(kibana, false))
          .extracting(InstallationStatus::id)
          .containsExactly("wirewatch-stories");
    }
  }

  @Test
  void keepsUserEditsUnlessReplaceIsSet() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("9.5.0")) {
      install(kibana, false);
      ObjectNode board = kibana.object("dashboard wirewatch-stories");
      board.putArray("panels");
      install(kibana, false);
      assertThat(kibana.object("dashboard wirewatch-stories").path("panels")).isEmpty();
      assertThat(install(kibana, true)).hasSize(16);
      assertThat(kibana.object("dashboard wirewatch-stories").path("panels")).isNotEmpty();
    }
  }

  @Test
  void retriesWhileKibanaIsBusy() throws IOException {
    try (FakeKibana kibana =
        FakeKibana.start("9.5.0")
            .respondingWith("/api/status", 503, "Kibana server is not ready yet", 2)
            .respondingWith("/api/data_views", 429, "", 1)) {
      assertThat(install(kibana, false)).hasSize(16);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | is not accepted: make a new key
          403 | may not do this in the space default: it needs the privilege All
          409 | run the command again
          413 | savedObjects.maxImportPayloadBytes
          422 | rejects the request
          429 | wait a minute
          500 | check its log
          503 | wait until its /api/status says available
          302 | it redirects to /news/login
          """)
  void messageContainsAdvice(int status, String remedy) throws IOException {
    String body = "{\"statusCode\": %d, \"message\": \"Kibana's own words\"}".formatted(status);
    try (FakeKibana kibana =
        FakeKibana.start("9.5.0")
            .requiringAuthorization("ApiKey c2VjcmV0LWtleQ==")
            .respondingWith("/api/data_views/data_view", 200, "{}", 3)) {
      kibana.respondingWith("/api/dashboards", status, body, 9);
      DashboardInstaller dashboardInstaller = installer(kibana, "default", KEY);
      assertThatThrownBy(dashboardInstaller::inspect)
          .isInstanceOf(KibanaException.class)
          .hasMessageContaining("reading the dashboard wirewatch-newsroom failed")
          .hasMessageContaining("answered " + status + " (Kibana's own words)")
          .hasMessageContaining(remedy)
          .hasMessageNotContaining("c2VjcmV0");
    }
  }

  @Test
  void reportsMissingSpace() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("9.5.0").inSpace("press")) {
      assertThatThrownBy(() -> installer(kibana, "sport", new Credentials.None()).install(false))
          .hasMessageContaining("answered 404")
          .hasMessageContaining("the space sport is wrong");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conflict             | belongs to another space
          ambiguous_conflict   | choose that space with --space
          missing_references   | it needs index-pattern wirewatch-articles, which is not there
          unsupported_type     | Discover is disabled
          unknown              | something broke
          """)
  void reportsFailedImport(String type, String reason) throws IOException {
    String body =
        """
        {"success": false, "successCount": 0, "errors": [{"type": "search", "id": "wirewatch-quotes",
          "error": {"type": "%s", "message": "something broke",
            "references": [{"type": "index-pattern", "id": "wirewatch-articles"}]}}]}"""
            .formatted(type);
    try (FakeKibana kibana =
        FakeKibana.start("8.19.0").respondingWith("/api/saved_objects/_import", 200, body, 1)) {
      assertThatThrownBy(() -> install(kibana, false))
          .isInstanceOf(KibanaException.class)
          .hasMessageContaining("importing saved objects failed: search wirewatch-quotes")
          .hasMessageContaining(reason);
    }
  }

  @Test
  void rejectsOldKibana() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("8.18.9")) {
      assertThatThrownBy(() -> install(kibana, false))
          .hasMessageContaining("Kibana 8.18.9")
          .hasMessageContaining("need 8.19 or newer");
    }
  }

  @Test
  void requestsCredentialsIfVersionIsHidden() throws IOException {
    try (FakeKibana kibana = FakeKibana.start("9.5.0").requiringAuthorization("ApiKey other")) {
      assertThatThrownBy(() -> install(kibana, false))
          .hasMessageContaining("does not report its version to anonymous users");
      assertThatThrownBy(() -> installer(kibana, "default", KEY))
          .hasMessageContaining("does not report its version to an API key");
    }
  }

  @Test
  void detectsOtherServer() throws IOException {
    try (FakeKibana kibana =
        FakeKibana.start("9.5.0").respondingWith("/api/status", 200, "<html>Welcome</html>", 1)) {
      assertThatThrownBy(() -> install(kibana, false))
          .hasMessageContaining("is not Kibana: correct the URL");
    }
  }

  @Test
  void reportsRefusedConnection() throws IOException {
    FakeKibana gone = FakeKibana.start("9.5.0");
    gone.close();
    assertThatThrownBy(() -> install(gone, false))
        .isInstanceOf(KibanaException.class)
        .hasMessageContaining("connection to http://localhost:")
        .hasMessageContaining("start Kibana");
  }

  @Test
  void reportsUnknownHost() {
    assertThatThrownBy(() -> DashboardInstaller.connect(options("http://kibana.invalid:5601")))
        .hasMessageContaining("unknown host kibana.invalid");
  }

  /** Servers without TLS answer its greeting with a 400 in plain text. */
  @Test
  void reportsTlsOnPlainServer() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = Thread.startVirtualThread(() -> refuse(plain));
      String address = "https://localhost:" + plain.getLocalPort();
      assertThatThrownBy(() -> DashboardInstaller.connect(options(address)))
          .isInstanceOf(KibanaException.class)
          .hasMessageContaining("try http:// in the URL");
      server.join();
    }
  }

  private static void refuse(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      byte[] greeting = new byte[4096];
      int read = socket.getInputStream().read(greeting);
      assertThat(read).as("closing with something unread would reset the answer").isPositive();
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<InstallationStatus> install(FakeKibana kibana, boolean replace)
      throws IOException {
    try (DashboardInstaller dashboardInstaller =
        installer(kibana, "default", new Credentials.None())) {
      return dashboardInstaller.install(replace);
    }
  }

  private static List<InstallationStatus> inspect(FakeKibana kibana) throws IOException {
    try (DashboardInstaller dashboardInstaller =
        installer(kibana, "default", new Credentials.None())) {
      return dashboardInstaller.inspect();
    }
  }

  private static DashboardInstaller installer(
      FakeKibana kibana, String space, Credentials credentials) throws IOException {
    return DashboardInstaller.connect(
        new KibanaOptions(kibana.address(), space, credentials, null, Duration.ofMillis(1)));
  }

  private static KibanaOptions options(String address) {
    return new KibanaOptions(
        URI.create(address), "default", new Credentials.None(), null, Duration.ofMillis(1));
  }
}
