package wirewatch.app.api;

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
import wirewatch.app.config.Quantities;

/** Reads and validates the query parameters of a request. */
public final class Arguments {
  private static final int LONGEST = 4_096;

  private final Context context;

  private Arguments(Context context) {
    this.context = context;
  }

  /** Returns the parameters of a request; any but the allowed ones is an error. */
  public static Arguments of(Context context, String... allowed) {
    Set<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
    unknown.removeAll(List.of(allowed));
    if (!unknown.isEmpty()) {
      throw ApiProblem.parameter(
          "unknown parameter: " + unknown.iterator().next(),
          allowed.length == 0
              ? "This address takes none."
              : "Allowed are: " + String.join(", ", allowed) + ".");
    }
    return new Arguments(context);
  }

  public Optional<String> text(String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw ApiProblem.parameter(name + " is given more than once", "Give it once.");
    }
    Optional<String> text = values.stream().findFirst().filter(value -> !value.isBlank());
    if (text.isPresent() && text.get().length() > LONGEST) {
      throw ApiProblem.parameter(
          name + " is longer than " + LONGEST + " characters", "Ask for less at once.");
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
    throw ApiProblem.parameter(
        name + " is not a number from " + least + " to " + most + ": " + text.get(),
        "The usual is " + usual + ".");
  }

  /** Returns a time given as ISO 8601, as a day, or as a duration before now. */
  public Optional<Instant> time(String name) {
    return text(name).map(text -> time(name, text));
  }

  private static Instant time(String name, String text) {
    try {
      return Quantities.duration(text)
          .map(ago -> Instant.now().minus(ago))
          .orElseGet(
              () ->
                  text.length() == 10
                      ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                      : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException | ArithmeticException e) {
      throw ApiProblem.parameter(
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
    List<String> allowed = Arrays.stream(of.getEnumConstants()).map(Arguments::word).toList();
    int place = allowed.indexOf(text.strip());
    if (place < 0) {
      throw ApiProblem.parameter(
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
          throw ApiProblem.parameter(name + " is " + other, "Write true or false.");
    };
  }

  /** Returns a constant as it is written in parameters and responses. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
