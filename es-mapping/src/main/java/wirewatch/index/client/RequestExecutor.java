package wirewatch.index.client;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Node;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests. While one waits, the server is asked for a sign of life: a slow request
 * may take minutes, but a server that hangs fails every request within seconds.
 */
final class RequestExecutor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PROBE_TIMEOUT = Duration.ofMillis(1_500);

  private final Rest5Client client;
  private final CircuitBreaker breaker = new CircuitBreaker(this::answers, System::nanoTime);

  RequestExecutor(Rest5Client client) {
    this.client = client;
  }

  /**
   * Sends a request once; every status is a response.
   *
   * @throws IndexUnavailableException if the server does not answer
   * @throws IOException if the request failed otherwise
   */
  ClusterResponse execute(Request request) throws IOException {
    breaker.requireClosed();
    Exchange exchange = start(request);
    while (true) {
      try {
        Response response = exchange.response.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        breaker.recordAnswer();
        return parse(response);
      } catch (TimeoutException e) {
        if (!breaker.isWorthWaiting()) {
          exchange.cancellable.cancel();
          throw new IndexUnavailableException("Elasticsearch is unavailable: it does not answer");
        }
      } catch (ExecutionException e) {
        return answerOrThrow(e.getCause());
      } catch (InterruptedException e) {
        exchange.cancellable.cancel();
        Thread.currentThread().interrupt();
        throw new IndexUnavailableException("interrupted while waiting for Elasticsearch", e);
      }
    }
  }

  private ClusterResponse answerOrThrow(@Nullable Throwable cause) throws IOException {
    if (cause instanceof ResponseException answer) {
      breaker.recordAnswer();
      return parse(answer.getResponse());
    }
    throw cause instanceof IOException failure ? failure : new IOException(cause);
  }

  /** Returns whether the server answers anything within a second and a half. */
  boolean answers() {
    Exchange exchange = start(new Request("GET", "/"));
    try {
      exchange.response.get(PROBE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      exchange.cancellable.cancel();
      return false;
    } catch (ExecutionException e) {
      // a server whose certificate is not trusted is there: the next request says so
      return e.getCause() instanceof ResponseException || e.getCause() instanceof SSLException;
    } catch (InterruptedException e) {
      exchange.cancellable.cancel();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Exchange(CompletableFuture<Response> response, Cancellable cancellable) {}

  private Exchange start(Request request) {
    CompletableFuture<Response> future = new CompletableFuture<>();
    Cancellable cancellable =
        client.performRequestAsync(
            request,
            new ResponseListener() {
              @Override
              public void onSuccess(Response response) {
                future.complete(response);
              }

              @Override
              public void onFailure(Exception failure) {
                future.completeExceptionally(failure);
              }
            });
    return new Exchange(future, cancellable);
  }

  private static ClusterResponse parse(Response response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new ClusterResponse(response.getStatusCode(), MissingNode.getInstance());
    }
    try (InputStream in = entity.getContent()) {
      return new ClusterResponse(response.getStatusCode(), ClusterClient.JSON.readTree(in));
    } catch (JsonProcessingException e) {
      return new ClusterResponse(response.getStatusCode(), MissingNode.getInstance());
    }
  }

  /** Sends the requests from now on to another address. */
  void moveTo(URI address) {
    client.setNodes(
        List.of(new Node(new HttpHost(address.getScheme(), address.getHost(), address.getPort()))));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
