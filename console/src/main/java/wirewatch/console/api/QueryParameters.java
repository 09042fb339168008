package wirewatch.console.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads and validates the query parameters of a request. */
public final class QueryParameters {
  private static final int MAX_LENGTH = 4_096;

  private final Context context;

  private QueryParameters(Context context) {
    this.context = context;
  }

  /** Returns the parameters of a request; any but the allowed ones is an error. */
  public static QueryParameters of(Context context, String... allowed) {
    Set<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
    unknown.removeAll(List.of(allowed));
    if (!unknown.isEmpty()) {
      throw ProblemException.invalidParameter(
          "unknown parameter: " + unknown.iterator().next(),
          allowed.length == 0
              ? "This address takes none."
              : "Allowed are: " + String.join(", ", allowed) + ".");
    }
    return new QueryParameters(context);
  }

  public Optional<String> text(String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw ProblemException.invalidParameter(name + " is given more than once", "Give it once.");
    }
    Optional<String> text = values.stream().findFirst().filter(value -> !value.isBlank());
    if (text.isPresent() && text.get().length() > MAX_LENGTH) {
      throw ProblemException.invalidParameter(
          name + " is longer than " + MAX_LENGTH + " characters", "Ask for less at once.");
    }
    return text;
  }

  public int number(String name, int usual, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (text.get().matches("\\d{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw ProblemException.invalidParameter(
        name + " is not a number from " + least + " to " + most + ": " + text.get(),
        "The usual is " + usual + ".");
  }

  /** Returns a time given as ISO 8601, as a day, or as a duration before now. */
  public Optional<Instant> time(String name) {
    return text(name).map(text -> time(name, text));
  }

  private static Instant time(String name, String text) {
    try {
      return SettingValueParser.parseDuration(text)
          .map(ago -> Instant.now().minus(ago))
          .orElseGet(
              () ->
                  text.length() == 10
                      ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                      : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException | ArithmeticException e) {
      throw ProblemException.invalidParameter(
          name + " is not a time: " + text,
          "Write for example 2026-03-09T12:00:00Z, 2026-03-09, or 7d for a week ago.");
    }
  }

  public <E extends Enum<E>> E choice(String name, E usual) {
    return text(name).map(text -> choice(name, text, usual.getDeclaringClass())).orElse(usual);
  }

  public <E extends Enum<E>> Set<E> choices(String name, Class<E> of) {
    Set<E> chosen = EnumSet.noneOf(of);
    text(name)
        .ifPresent(
            text ->
                Arrays.stream(text.split(",", 50))
                    .forEach(each -> chosen.add(choice(name, each, of))));
    return chosen;
  }

  private static <E extends Enum<E>> E choice(String name, String text, Class<E> of) {
    List<String> allowed =
        Arrays.stream(of.getEnumConstants()).map(QueryParameters::lowerCaseName).toList();
    int place = allowed.indexOf(text.strip());
    if (place < 0) {
      throw ProblemException.invalidParameter(
          "not a value of " + name + ": " + text,
          "Allowed are: " + String.join(", ", allowed) + ".");
    }
    return of.getEnumConstants()[place];
  }

  public boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw ProblemException.invalidParameter(name + " is " + other, "Write true or false.");
    };
  }

  /** Returns a constant as it is written in parameters and responses. */
  public static String lowerCaseName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
