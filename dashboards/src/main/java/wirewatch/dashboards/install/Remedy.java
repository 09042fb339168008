package wirewatch.dashboards.install;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** What a person can do about a failure. */
final class Remedy {
  private final KibanaOptions options;

  Remedy(KibanaOptions options) {
    this.options = options;
  }

  /** Of an answer that is not a success. */
  KibanaProblem of(String what, Answer answer) {
    return new KibanaProblem(
        "%s failed: Kibana at %s answered %d%s; %s"
            .formatted(
                what,
                options.address(),
                answer.status(),
                answer.reason().isEmpty() ? "" : " (" + answer.reason() + ")",
                advice(answer)));
  }

  private String advice(Answer answer) {
    int status = answer.status();
    return switch (status) {
      case 401 ->
          options.credentials() instanceof Credentials.None
              ? "it wants to know who asks: set WIREWATCH_KIBANA_API_KEY, or WIREWATCH_KIBANA_USER"
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
      case 409 -> "somebody changed the same object at this moment: run the command again";
      case 413 ->
          "the request is too large: raise server.maxPayload and"
              + " savedObjects.maxImportPayloadBytes in kibana.yml, or the limit of the proxy";
      case 400, 422 ->
          "this Kibana does not take what we write: compare its version with docs/kibana.md, and"
              + " report the message";
      case 429 -> "it is asked too often: wait a minute and run the command again";
      default -> other(answer);
    };
  }

  private static String other(Answer answer) {
    if (answer.status() >= 300 && answer.status() < 400) {
      return "it redirects to %s: give the address, with its base path, that Kibana itself has"
          .formatted(answer.location());
    }
    return answer.status() >= 500
        ? "it is starting, or in trouble: wait until its /api/status says available, look into its"
            + " log, and run the command again"
        : "this is not foreseen: look into Kibana's log";
  }

  /** Of a request that got no answer. */
  KibanaProblem of(String what, URI address, IOException failure) {
    return new KibanaProblem(
        "%s failed: %s; %s".formatted(what, said(failure), advice(address, failure)), failure);
  }

  private static String said(IOException failure) {
    String message = failure.getMessage();
    return message == null ? "no connection" : message;
  }

  private String advice(URI address, IOException failure) {
    String server = address.getHost();
    if (has(failure, UnresolvedAddressException.class)) {
      return "no machine is called " + server + ": correct the address";
    }
    if (failure instanceof HttpTimeoutException) {
      return "%s does not answer in time: is it Kibana, does it speak %s, and is it well?"
          .formatted(address, address.getScheme());
    }
    if (failure instanceof ConnectException) {
      return "nothing answers at %s: start Kibana, or correct the address"
          .formatted(options.address());
    }
    if (failure instanceof SSLException) {
      return tls(failure);
    }
    return address.getScheme().equals("http")
        ? "it does not speak plain HTTP: try https:// in the address"
        : "the connection broke: run the command again";
  }

  private String tls(IOException failure) {
    if (has(failure, CertificateException.class)) {
      return options.ca() == null
          ? "its certificate is not trusted, or is for another name: give the certificate of its CA"
              + " with --ca FILE, and the name that it is for"
          : "its certificate is not of the CA in %s, or is for another name: give the right ones"
              .formatted(options.ca());
    }
    return "it does not speak TLS as we do: try http:// in the address";
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
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
