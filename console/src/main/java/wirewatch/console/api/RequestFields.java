package wirewatch.console.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.AccessControl;

/** The fields of a request's JSON body; what is wrong with them is a {@link ProblemException}. */
final class RequestFields {
  private static final String API = "api";
  private static final int MAX_NAME = 60;

  private RequestFields() {}

  static void requireKnown(Map<String, Object> body, List<String> names) {
    for (String name : body.keySet()) {
      if (!names.contains(name)) {
        throw ProblemException.invalidParameter(
            "unknown field: " + name, "Allowed are: " + String.join(", ", names) + ".");
      }
    }
  }

  static @Nullable String text(Map<String, Object> body, String name) {
    Object value = body.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw ProblemException.invalidParameter(
        name + " is not a text", "Write it in quotation marks.");
  }

  static boolean flag(Map<String, Object> body, String name, boolean missing) {
    Object value = body.get(name);
    if (value == null || value instanceof Boolean) {
      return value == null ? missing : (Boolean) value;
    }
    throw ProblemException.invalidParameter(name + " is not true or false", "Omit it for false.");
  }

  /** Who decides: the user of the request, or who the body says; {@code api} if it does not. */
  static String by(Context context, Map<String, Object> body) {
    Optional<String> user = AccessControl.caller(context).name();
    if (user.isPresent()) {
      return user.get();
    }
    String by = text(body, "by");
    return by == null || by.isBlank()
        ? API
        : by.strip().substring(0, Math.min(MAX_NAME, by.strip().length()));
  }
}
