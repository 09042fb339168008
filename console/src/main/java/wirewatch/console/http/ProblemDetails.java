package wirewatch.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Problem details of a failed request (RFC 9457).
 *
 * @param name the last part of the problem type, for programs
 * @param detail what is wrong, with the offending value
 * @param remedy what to do about it
 */
public record ProblemDetails(int status, String name, String title, String detail, String remedy) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "urn:wirewatch:problem:";

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
      context.contentType("application/problem+json").result(toJson());
    } else {
      context
          .contentType("text/plain; charset=utf-8")
          .result(title + ": " + detail + "\n" + remedy + "\n");
    }
  }

  static boolean isApiRequest(Context context) {
    return context.path().startsWith("/api/") || context.path().equals("/api");
  }

  private String toJson() {
    try {
      return JSON.writeValueAsString(document());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and a number are JSON", e);
    }
  }
}
