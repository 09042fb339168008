package wirewatch.dashboards.install;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Creates exceptions that say what the user can do about a failure. */
final class FailureAdvice {
  private final KibanaOptions options;

  FailureAdvice(KibanaOptions options) {
    this.options = options;
  }

  /** Describes an error response. */
  KibanaException toException(String what, KibanaResponse kibanaResponse) {
    return new KibanaException(
        "%s failed: Kibana at %s answered %d%s; %s"
            .formatted(
                what,
                options.url(),
                kibanaResponse.status(),
                kibanaResponse.errorReason().isEmpty()
                    ? ""
                    : " (" + kibanaResponse.errorReason() + ")",
                advice(kibanaResponse)));
  }

  private String advice(KibanaResponse kibanaResponse) {
    int status = kibanaResponse.status();
    return switch (status) {
      case 401 ->
          options.credentials() instanceof Credentials.None
              ? "it requires authentication: set WIREWATCH_KIBANA_API_KEY, or WIREWATCH_KIBANA_USER"
                  + " and WIREWATCH_KIBANA_PASSWORD"
              : options.credentials()
                  + " is not accepted: make a new key, or check user and password";
      case 403 ->
          options.credentials()
              + " may not do this in the space "
              + options.space()
              + ": it needs the privilege All for Dashboards, Discover, Data View Management and"
              + " Saved Objects Management";
      case 404 ->
          "the address, its base path or the space "
              + options.space()
              + " is wrong: compare it with the one in the browser";
      case 409 -> "another client changed the same object concurrently: run the command again";
      case 413 ->
          "the request is too large: raise server.maxPayload and"
              + " savedObjects.maxImportPayloadBytes in kibana.yml, or the limit of the proxy";
      case 400, 422 ->
          "this Kibana rejects the request: compare its version with docs/kibana.md, and"
              + " report the message";
      case 429 -> "too many requests: wait a minute and run the command again";
      default -> otherAdvice(kibanaResponse);
    };
  }

  private static String otherAdvice(KibanaResponse kibanaResponse) {
    if (kibanaResponse.status() >= 300 && kibanaResponse.status() < 400) {
      return "it redirects to %s: give the address, with its base path, that Kibana itself has"
          .formatted(kibanaResponse.location());
    }
    return kibanaResponse.status() >= 500
        ? "it is starting or failing: wait until its /api/status says available, check its"
            + " log, and run the command again"
        : "unexpected status: check Kibana's log";
  }

  /** Describes a request without a response. */
  KibanaException toException(String what, URI address, IOException failure) {
    return new KibanaException(
        "%s failed: %s; %s".formatted(what, messageOf(failure), advice(address, failure)), failure);
  }

  private static String messageOf(IOException failure) {
    String message = failure.getMessage();
    return message == null ? "no connection" : message;
  }

  private String advice(URI address, IOException failure) {
    String server = address.getHost();
    if (hasCause(failure, UnresolvedAddressException.class)) {
      return "unknown host " + server + ": correct the URL";
    }
    if (failure instanceof HttpTimeoutException) {
      return "%s does not respond in time: check that it is Kibana, uses %s, and is healthy"
          .formatted(address, address.getScheme());
    }
    if (failure instanceof ConnectException) {
      return "connection to %s failed: start Kibana, or correct the URL".formatted(options.url());
    }
    if (failure instanceof SSLException) {
      return tlsAdvice(failure);
    }
    return address.getScheme().equals("http")
        ? "it does not support plain HTTP: try https:// in the URL"
        : "the connection broke: run the command again";
  }

  private String tlsAdvice(IOException failure) {
    if (hasCause(failure, CertificateException.class)) {
      return options.caCertificates() == null
          ? "its certificate is not trusted, or is for another name: give the certificate of its CA"
              + " with --ca FILE, and the name that it is for"
          : "its certificate is not of the CA in %s, or is for another name: give the right ones"
              .formatted(options.caCertificates());
    }
    return "it does not support TLS, or no common version: try http:// in the URL";
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
      depth++;
    }
    return false;
  }
}
