package wirewatch.dashboards.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with a Kibana that has a self-signed certificate. */
class KibanaTlsTest {
  private static final String PASSWORD = "for-the-test";

  private final Path folder;
  private final FakeKibana kibana;

  KibanaTlsTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    keytool(
        "-genkeypair",
        "-alias",
        "kibana",
        "-keyalg",
        "EC",
        "-dname",
        "CN=kibana.example",
        "-ext",
        "SAN=dns:localhost",
        "-validity",
        "2");
    keytool(
        "-exportcert", "-rfc", "-alias", "kibana", "-file", folder.resolve("ca.pem").toString());
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    this.kibana = FakeKibana.start("9.5.0", server);
  }

  @BeforeEach
  void certificateExists() {
    assertThat(folder.resolve("ca.pem")).exists();
  }

  @AfterEach
  void stop() {
    kibana.close();
  }

  @Test
  void trustsGivenCertificate() throws IOException {
    try (DashboardInstaller dashboardInstaller =
        connect(kibana.address(), folder.resolve("ca.pem"))) {
      assertThat(dashboardInstaller.version().text()).isEqualTo("9.5.0");
    }
  }

  @Test
  void doesNotTrustUnknownCertificate() {
    assertThatThrownBy(() -> connect(kibana.address(), null))
        .isInstanceOf(KibanaException.class)
        .hasMessageContaining("give the certificate of its CA with --ca FILE");
  }

  @Test
  void doesNotTrustOtherHostName() {
    URI address = URI.create(kibana.address().toString().replace("localhost", "127.0.0.1"));
    assertThatThrownBy(() -> connect(address, folder.resolve("ca.pem")))
        .hasMessageContaining("is for another name");
  }

  @Test
  void reportsPlainHttpToTlsServer() {
    URI address = URI.create(kibana.address().toString().replace("https", "http"));
    assertThatThrownBy(() -> connect(address, null))
        .hasMessageContaining("try https:// in the URL");
  }

  @Test
  void reportsFileWithoutCertificates() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate\n");
    assertThatThrownBy(() -> connect(kibana.address(), empty))
        .isInstanceOf(KibanaException.class)
        .hasMessageContaining("empty.pem");
    assertThatThrownBy(() -> connect(kibana.address(), folder.resolve("none.pem")))
        .hasMessageContaining("there is no file " + folder.resolve("none.pem"));
  }

  private static DashboardInstaller connect(URI address, @Nullable Path ca) throws IOException {
    return DashboardInstaller.connect(
        new KibanaOptions(address, "default", new Credentials.None(), ca, Duration.ofMillis(1)));
  }

  private void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
  }

  private SSLContext context() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
