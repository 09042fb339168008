package wirewatch.console.user;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A user as a document of {@code wirewatch-users}. */
final class UserDocument {
  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String CREATED = "created";
  private static final String EXPIRES = "expires";
  private static final String DIGEST = "digest";
  private static final String STARTED = "started";

  private UserDocument() {}

  static Map<String, Object> of(User user) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(NAME, user.name());
    document.put(ROLE, user.role().label());
    document.put("password", user.passwordHash());
    document.put("sessions", user.sessions().stream().map(UserDocument::of).toList());
    document.put("keys", user.keys().stream().map(UserDocument::of).toList());
    document.put(CREATED, user.created().toString());
    document.put("updated", user.updated().toString());
    return document;
  }

  private static Map<String, Object> of(UserSession session) {
    return Map.of(
        DIGEST,
        session.digest(),
        STARTED,
        session.started().toString(),
        EXPIRES,
        session.expires().toString());
  }

  private static Map<String, Object> of(ApiKey key) {
    return Map.of(
        "id",
        key.id(),
        NAME,
        key.name(),
        "scope",
        key.scope().label(),
        DIGEST,
        key.digest(),
        CREATED,
        key.created().toString(),
        EXPIRES,
        key.expires().toString());
  }

  /** Parses a document; what is missing or invalid gives no right. */
  static User parse(Map<String, Object> document) {
    return new User(
        text(document, NAME),
        role(document, ROLE),
        text(document, "password"),
        all(document, "sessions", UserDocument::toSession),
        all(document, "keys", UserDocument::toKey),
        time(document, CREATED),
        time(document, "updated"));
  }

  private static UserSession toSession(Map<?, ?> document) {
    return new UserSession(
        text(document, DIGEST), time(document, STARTED), time(document, EXPIRES));
  }

  private static ApiKey toKey(Map<?, ?> document) {
    return new ApiKey(
        text(document, "id"),
        text(document, NAME),
        role(document, "scope"),
        text(document, DIGEST),
        time(document, CREATED),
        time(document, EXPIRES));
  }

  private static <T> List<T> all(
      Map<String, Object> document, String field, Function<Map<?, ?>, T> parser) {
    return document.get(field) instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> parser.apply((Map<?, ?>) each))
            .toList()
        : List.of();
  }

  private static String text(Map<?, ?> document, String field) {
    return document.get(field) instanceof String text ? text : "";
  }

  private static Role role(Map<?, ?> document, String field) {
    return Role.parse(text(document, field)).orElse(Role.READER);
  }

  private static Instant time(Map<?, ?> document, String field) {
    try {
      return Instant.parse(text(document, field));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
