package wirewatch.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** Checks certificate files before they are used. */
final class CertificateFile {
  private CertificateFile() {}

  /** Finds why a PEM file cannot be used; empty where it can. */
  static Optional<String> findProblem(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      CertificateFactory.getInstance("X.509").generateCertificate(in);
      return Optional.empty();
    } catch (CertificateException e) {
      return Optional.of(pem + " holds no certificate; name a PEM file");
    } catch (IOException e) {
      return Optional.of(pem + " cannot be read");
    }
  }
}
