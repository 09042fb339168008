package wirewatch.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS on loopback, with HTTP/2 if server and client negotiate it. */
class HttpsTest {
  private static final String HOST = "wire.example";
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

  @TempDir private Path folder;
  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();

  @BeforeEach
  void start() throws Exception {
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(own.sslSocketFactory());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    System.clearProperty(TRUST);
    System.clearProperty(PASSWORD);
    server.close();
  }

  @Test
  void usesHttp2IfTheServerSupportsIt() throws Exception {
    trust();
    server.enqueue(new MockResponse.Builder().body("<p>Talks begin.").build());

    assertThat(get(HOST)).isInstanceOf(HttpResult.Response.class);

    RecordedRequest request = server.takeRequest();
    assertThat(request.getVersion()).isEqualTo("HTTP/2");
  }

  @Test
  void fallsBackToHttp11() throws Exception {
    trust();
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.enqueue(new MockResponse.Builder().body("<p>Talks begin.").build());

    assertThat(get(HOST)).isInstanceOf(HttpResult.Response.class);

    assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/1.1");
  }

  @Test
  void refusesAnUntrustedCertificate() throws Exception {
    assertThat(get(HOST))
        .isInstanceOfSatisfying(
            HttpResult.Failed.class,
            broken -> assertThat(broken.reason()).startsWith("TLS with wire.example failed: "));
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    trust();

    assertThat(get("other.example"))
        .isInstanceOfSatisfying(
            HttpResult.Failed.class,
            broken -> assertThat(broken.reason()).startsWith("TLS with other.example failed: "));
  }

  private HttpResult get(String host) throws InterruptedException {
    HttpOptions options =
        new HttpOptions(
            "test",
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1 << 20,
            InetAddress::isLoopbackAddress,
            Map.of("*.example", InetAddress.getLoopbackAddress()));
    try (GuardedHttpClient guardedHttpClient = new GuardedHttpClient(options)) {
      return guardedHttpClient.get(
          FetchRequest.of(URI.create("https://" + host + ":" + server.getPort() + "/")));
    }
  }

  private void trust() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("wire", certificate.certificate());
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, "secret".toCharArray());
    }
    System.setProperty(TRUST, file.toString());
    System.setProperty(PASSWORD, "secret");
  }
}
