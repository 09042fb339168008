package wirewatch.dashboards.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Creates a TLS context that trusts only the certificates of a PEM file. */
final class TrustedCertificates {
  private TrustedCertificates() {}

  static SSLContext sslContext(Path file) throws KibanaException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates(file)) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      if (e instanceof KibanaException problem) {
        throw problem;
      }
      throw new KibanaException("the certificates of " + file + " cannot be used: " + e, e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new KibanaException(file + " holds no certificate: give a PEM file");
      }
      return certificates;
    } catch (NoSuchFileException e) {
      throw new KibanaException("there is no file " + file + ": name the PEM file of the CA", e);
    } catch (CertificateException e) {
      throw new KibanaException(
          "%s is not a PEM file of certificates: %s".formatted(file, e.getMessage()), e);
    }
  }
}
