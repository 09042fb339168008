package wirewatch.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.ProblemDetails;

/** Reads and writes the JSON bodies of the API. */
final class ApiJson {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private static final int MAX_BODY_BYTES = 65_536;
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private ApiJson() {}

  static void respond(Context context, Object value) {
    context.contentType("application/json").result(toBytes(value));
  }

  /** Reads the body of a request, which must be one JSON object. */
  static Map<String, Object> readBody(Context context) {
    if (context.bodyAsBytes().length > MAX_BODY_BYTES) {
      throw ProblemException.of(ProblemDetails.contentTooLarge(MAX_BODY_BYTES));
    }
    try {
      Map<String, Object> body = MAPPER.readValue(context.bodyAsBytes(), OBJECT);
      if (body != null) {
        return body;
      }
    } catch (IOException e) {
      // reported below
    }
    throw ProblemException.invalidParameter(
        "the body is not a JSON object",
        "Send one, with the header `Content-Type: application/json`.");
  }

  static byte[] toBytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers are maps, lists, texts and numbers", e);
    }
  }

  /** Creates an object from alternating names and values; null values are kept. */
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    @SuppressWarnings("NullAway") // a JSON object may hold null; readers here only write it
    Map<String, Object> document = object;
    return document;
  }
}
