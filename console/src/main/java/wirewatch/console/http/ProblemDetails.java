package wirewatch.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Problem details of a failed request (RFC 9457).
 *
 * @param name the last part of the problem type, for programs
 * @param detail what is wrong, with the offending value
 * @param remedy what to do about it
 */
public record ProblemDetails(int status, String name, String title, String detail, String remedy) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/problem+json";
  private static final String TEXT_TYPE = "text/plain; charset=utf-8";
  private static final String TYPE = "urn:wirewatch:problem:";

  /** The problem of a body with too many bytes. */
  public static ProblemDetails contentTooLarge(int maxBytes) {
    return RequestProblems.contentTooLarge(maxBytes);
  }

  /** Returns the JSON object. */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", TYPE + name);
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    document.put("remedy", remedy);
    return document;
  }

  /** Responds with this problem: as JSON below /api, as plain text elsewhere. */
  public void respond(Context context) {
    context.status(status).header("Cache-Control", "no-store");
    if (isApiRequest(context)) {
      context.contentType(JSON_TYPE).result(toJson());
    } else {
      context.contentType(TEXT_TYPE).result(toText());
    }
  }

  /** Responds with this problem to a request that no route has seen. */
  void respond(Request request, Response response, Callback callback) {
    if (isApiPath(request.getHttpURI().getPath())) {
      respond(response, callback);
    } else {
      respond(TEXT_TYPE, toText(), response, callback);
    }
  }

  /** Responds with this problem as JSON, to a request whose address is not known. */
  void respond(Response response, Callback callback) {
    respond(JSON_TYPE, toJson(), response, callback);
  }

  private void respond(String type, String body, Response response, Callback callback) {
    response.setStatus(status);
    SecurityHeaders.set(response.getHeaders());
    response.getHeaders().put("Cache-Control", "no-store");
    response.getHeaders().put("Content-Type", type);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }

  static boolean isApiRequest(Context context) {
    return isApiPath(context.path());
  }

  private static boolean isApiPath(String path) {
    return path.startsWith("/api/") || path.equals("/api");
  }

  private String toText() {
    return title + ": " + detail + "\n" + remedy + "\n";
  }

  private String toJson() {
    try {
      return JSON.writeValueAsString(document());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and a number are JSON", e);
    }
  }
}
