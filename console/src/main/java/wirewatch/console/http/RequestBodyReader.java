package wirewatch.console.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request without holding a thread, within its limits. A client that sends
 * nothing is found by the idle timeout of its connection, one that sends too slowly with its next
 * part.
 */
final class RequestBodyReader implements Runnable {
  private final Request request;
  private final RequestBodyLimits limits;
  private final Consumer<Outcome> continuation;
  private final EndPoint endPoint;
  private final long usualIdleTimeout;
  private final long start = System.nanoTime();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  RequestBodyReader(Request request, RequestBodyLimits limits, Consumer<Outcome> continuation) {
    this.request = request;
    this.limits = limits;
    this.continuation = continuation;
    this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    this.usualIdleTimeout = endPoint.getIdleTimeout();
    endPoint.setIdleTimeout(limits.maxTime().toMillis());
  }

  /** How the reading of a body ends. */
  sealed interface Outcome {}

  /** The whole body. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  record Complete(byte[] body) implements Outcome {

    /** Returns the request with this body. */
    Request toRequest(Request request) {
      return new BufferedRequest(request, body);
    }
  }

  /** A limit is exceeded. */
  record Refused(ProblemDetails problem) implements Outcome {}

  /** The client has closed the connection, or its message is malformed. */
  record Disconnected(Throwable cause) implements Outcome {}

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        end(failure(chunk.getFailure()));
        return;
      }
      append(chunk);
      if (body.size() > limits.maxBytes()) {
        end(new Refused(RequestProblems.bodyTooLong(limits)));
        return;
      }
      if (chunk.isLast()) {
        end(new Complete(body.toByteArray()));
        return;
      }
      if (System.nanoTime() - start > limits.maxTime().toNanos()) {
        end(new Refused(RequestProblems.bodyTooSlow(limits)));
        return;
      }
    }
  }

  private void append(Content.Chunk chunk) {
    ByteBuffer bytes = chunk.getByteBuffer();
    byte[] part = new byte[bytes.remaining()];
    bytes.get(part);
    body.writeBytes(part);
    chunk.release();
  }

  private Outcome failure(Throwable cause) {
    return cause instanceof TimeoutException
        ? new Refused(RequestProblems.bodyTooSlow(limits))
        : new Disconnected(cause);
  }

  private void end(Outcome outcome) {
    endPoint.setIdleTimeout(usualIdleTimeout);
    continuation.accept(outcome);
  }

  /** A request whose body is in memory. */
  private static final class BufferedRequest extends Request.Wrapper {
    private final Content.Source content;

    BufferedRequest(Request request, byte[] body) {
      super(request);
      this.content = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
      return content.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
      content.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
      content.fail(failure);
    }
  }
}
