package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Builds clauses from the parser's callbacks, resolves their fields, and collects warnings. */
final class ClauseMaker {
  private static final String EXISTS = "_exists_";
  private static final String ALL_FIELDS = "*";
  private static final int MOST_CLAUSES = 500;
  private static final int SHORT_PREFIX = 3;

  private final String text;
  private final List<Warning> warnings = new ArrayList<>();
  private int clauses;

  ClauseMaker(String text) {
    this.text = text;
  }

  /**
   * The location of a clause in the query.
   *
   * @param field as written; null if no field is named
   * @param position of the clause's own text
   * @param fieldPosition of the field's name
   */
  record Place(@Nullable String field, int position, int fieldPosition) {}

  List<Warning> warnings() {
    return warnings;
  }

  Clause words(Place place, String words, int slop) {
    if (EXISTS.equals(place.field())) {
      return exists(fields(new Place(words, place.position(), place.position())));
    }
    List<Field> fields = fields(place);
    Field field = fields.getFirst();
    return field.kind().isText()
        ? new Clause.Words(fields, words, slop)
        : value(field, words, place);
  }

  private Clause value(Field field, String value, Place place) {
    return switch (field.kind()) {
      case TEXT, NAMES, KEYWORD -> new Clause.Value(field, AsciiCase.lower(value));
      case COUNTRY, LANGUAGE -> code(field, value, place);
      case FLAG -> flag(field, value, place);
      case NUMBER, DATE -> counted(field, value, place);
    };
  }

  private Clause code(Field field, String value, Place place) {
    Optional<String> doubt =
        field.kind() == Field.Kind.COUNTRY ? Codes.country(value) : Codes.language(value);
    doubt.ifPresent(
        remedy -> warn(place, "%s:%s can never match".formatted(field.name(), value), remedy));
    return new Clause.Value(field, AsciiCase.lower(value));
  }

  private Clause flag(Field field, String value, Place place) {
    String flag = AsciiCase.lower(value);
    if (flag.equals("true") || flag.equals("false")) {
      return new Clause.Value(field, flag);
    }
    return never(field, value, place, "write true or false");
  }

  private Clause never(Field field, String value, Place place, String remedy) {
    warn(place, "%s:%s can never match".formatted(field.name(), value), remedy);
    return new Clause.Nothing();
  }

  /** A number or a time, optionally preceded by {@code >}, {@code >=}, {@code <} or {@code <=}. */
  private Clause counted(Field field, String value, Place place) {
    String sign = value.startsWith(">") || value.startsWith("<") ? value.substring(0, 1) : "";
    boolean equal = !sign.isEmpty() && value.startsWith("=", 1);
    String rest = value.substring(sign.length() + (equal ? 1 : 0));
    Optional<Moments.Span> span = span(field, rest);
    if (span.isEmpty()) {
      return never(field, value, place, remedy(field));
    }
    Moments.Span at = span.get();
    return switch (sign) {
      case ">" -> new Clause.Between(field, equal ? at.first() : at.last() + 1, null);
      case "<" -> new Clause.Between(field, null, equal ? at.last() : at.first() - 1);
      default -> new Clause.Between(field, at.first(), at.last());
    };
  }

  private static Optional<Moments.Span> span(Field field, String text) {
    if (field.kind() == Field.Kind.DATE) {
      return Moments.span(text);
    }
    OptionalLong number = Numbers.read(text);
    return number.isPresent()
        ? Optional.of(new Moments.Span(number.getAsLong(), number.getAsLong()))
        : Optional.empty();
  }

  private static String remedy(Field field) {
    return field.kind() == Field.Kind.DATE
        ? "write a date such as 2026-03-05 or a time such as 2026-03-05T10:00:00Z in quotation marks"
        : "write a whole number";
  }

  Clause prefix(Place place, String start) {
    List<Field> fields = patternFields(place);
    if (start.codePointCount(0, start.length()) < SHORT_PREFIX) {
      warn(place, start + "* is short and matches a great many words", "write more letters");
    }
    return new Clause.Prefix(fields, start);
  }

  Clause wildcard(Place place, String pattern) {
    boolean all = pattern.chars().allMatch(c -> c == '*');
    if (all && (place.field() == null || place.field().equals(ALL_FIELDS))) {
      count(place);
      return new Clause.Everything();
    }
    if (all) {
      return exists(fields(place));
    }
    List<Field> fields = patternFields(place);
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      warn(
          place,
          pattern + " begins with a wildcard, so every word has to be looked at",
          "begin with the letters that are known");
    }
    return new Clause.Wildcard(fields, pattern);
  }

  Clause fuzzy(Place place, String word, int edits) {
    List<Field> fields = patternFields(place);
    if (edits >= word.codePointCount(0, word.length())) {
      warn(place, word + "~" + edits + " matches every short word", "write a longer word, or ~1");
    }
    return new Clause.Fuzzy(fields, word, edits);
  }

  Refusal regexp(Place place) {
    return refuse(
        place.position(),
        "a regular expression, whose cost has no bound",
        "use * and ? for letters that vary, or put the text into quotation marks");
  }

  Clause range(Place place, Clause.Bound lower, Clause.Bound upper) {
    List<Field> fields = fields(place);
    Field field = fields.getFirst();
    if (lower.text() == null && upper.text() == null) {
      return exists(fields);
    }
    if (field.kind().isText()) {
      return new Clause.WordRange(fields, lower, upper);
    }
    if (!field.kind().isCounted()) {
      throw refuse(
          place.position(),
          field.name() + " has no order, so it takes no range",
          "list the values: %s:(a OR b)".formatted(field.name()));
    }
    Long from = end(field, lower, place, true);
    Long to = end(field, upper, place, false);
    if (from != null && to != null && from > to) {
      warn(place, "a range that is empty can never match", "write its smaller end first");
    }
    return new Clause.Between(field, from, to);
  }

  private @Nullable Long end(Field field, Clause.Bound bound, Place place, boolean lower) {
    String end = bound.text();
    if (end == null) {
      return null;
    }
    Moments.Span span =
        span(field, end)
            .orElseThrow(
                () ->
                    refuse(
                        place.position(),
                        "'%s' is no end for a range of %s".formatted(end, field.name()),
                        remedy(field)));
    if (lower) {
      return bound.inclusive() ? span.first() : span.last() + 1;
    }
    return bound.inclusive() ? span.last() : span.first() - 1;
  }

  private static Clause exists(List<Field> fields) {
    return new Clause.Exists(fields);
  }

  private List<Field> patternFields(Place place) {
    List<Field> fields = fields(place);
    Field.Kind kind = fields.getFirst().kind();
    if (kind.isCounted() || kind == Field.Kind.FLAG) {
      throw refuse(
          place.position(),
          fields.getFirst().name() + " takes no wildcards",
          kind == Field.Kind.FLAG ? "write true or false" : "write a range such as [1 TO 3]");
    }
    return fields;
  }

  private List<Field> fields(Place place) {
    count(place);
    String name = place.field();
    if (name == null) {
      return Fields.DEFAULTS;
    }
    return List.of(Fields.named(name).orElseThrow(() -> unknown(name, place.fieldPosition())));
  }

  private void count(Place place) {
    clauses++;
    if (clauses > MOST_CLAUSES) {
      throw refuse(
          place.position(),
          "more than %d words, phrases and ranges".formatted(MOST_CLAUSES),
          "make several watches of it");
    }
  }

  private Refusal unknown(String name, int position) {
    String remedy =
        Fields.nearest(name)
            .map(
                near ->
                    "did you mean %s? Text with a colon goes into quotation marks".formatted(near))
            .orElse("name one of " + String.join(", ", Fields.shortNames()));
    return refuse(position, "there is no field '%s'".formatted(name), remedy);
  }

  private Refusal refuse(int position, String problem, String remedy) {
    return new Refusal(new InvalidQuery(text, position, problem, remedy));
  }

  private void warn(Place place, String problem, String remedy) {
    warnings.add(new Warning(place.position(), problem, remedy));
  }
}
