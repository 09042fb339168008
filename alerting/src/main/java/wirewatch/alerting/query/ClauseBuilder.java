package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.document.AsciiCase;
import wirewatch.alerting.document.IsoDates;
import wirewatch.alerting.document.QueryField;
import wirewatch.alerting.document.QueryFields;
import wirewatch.alerting.document.Thousandths;
import wirewatch.alerting.document.WholeNumbers;

/** Builds clauses from the parser's callbacks, resolves their fields, and collects warnings. */
final class ClauseBuilder {
  private static final String EXISTS = "_exists_";
  private static final String ALL_FIELDS = "*";
  private static final int MAX_CLAUSES = 500;
  private static final int MIN_PREFIX_LENGTH = 3;

  private final String text;
  private final List<QueryWarning> warnings = new ArrayList<>();
  private int clauseCount;

  ClauseBuilder(String text) {
    this.text = text;
  }

  /**
   * The location of a clause in the query.
   *
   * @param field as written; null if no field is named
   * @param position of the clause's own text
   * @param fieldPosition of the field's name
   */
  record ClauseLocation(@Nullable String field, int position, int fieldPosition) {}

  List<QueryWarning> warnings() {
    return warnings;
  }

  Clause phrase(ClauseLocation clauseLocation, String words, int slop) {
    if (EXISTS.equals(clauseLocation.field())) {
      return exists(
          resolveFields(
              new ClauseLocation(words, clauseLocation.position(), clauseLocation.position())));
    }
    if (slop < 0) {
      throw reject(
          clauseLocation.position(),
          "a negative distance between words: ~" + slop,
          "write ~ and the number of words that may stand between");
    }
    List<QueryField> fields = resolveFields(clauseLocation);
    QueryField queryField = fields.getFirst();
    return queryField.kind().isText()
        ? new Clause.Phrase(fields, words, slop)
        : exactValue(queryField, words, clauseLocation);
  }

  private Clause exactValue(QueryField queryField, String value, ClauseLocation clauseLocation) {
    return switch (queryField.kind()) {
      case TEXT, NAMES, KEYWORD -> new Clause.ExactValue(queryField, AsciiCase.toLowerCase(value));
      case COUNTRY, LANGUAGE -> isoCode(queryField, value, clauseLocation);
      case FLAG -> booleanValue(queryField, value, clauseLocation);
      case NUMBER, FRACTION, DATE -> numericValue(queryField, value, clauseLocation);
    };
  }

  private Clause isoCode(QueryField queryField, String value, ClauseLocation clauseLocation) {
    boolean country = queryField.kind() == QueryField.Kind.COUNTRY;
    Optional<String> code = country ? IsoCodes.countryCode(value) : IsoCodes.languageTag(value);
    if (code.isEmpty()) {
      warn(
          clauseLocation,
          "%s:%s can never match".formatted(queryField.name(), value),
          country
              ? "write the country's name in English, or its two letters of ISO 3166-1, such as RU"
              : "write the language's name in English, or its two letters of ISO 639-1, such as en");
    }
    return new Clause.ExactValue(queryField, AsciiCase.toLowerCase(code.orElse(value)));
  }

  private Clause booleanValue(QueryField queryField, String value, ClauseLocation clauseLocation) {
    String flag = AsciiCase.toLowerCase(value);
    if (flag.equals("true") || flag.equals("false")) {
      return new Clause.ExactValue(queryField, flag);
    }
    return neverMatches(queryField, value, clauseLocation, "write true or false");
  }

  private Clause neverMatches(
      QueryField queryField, String value, ClauseLocation clauseLocation, String remedy) {
    warn(clauseLocation, "%s:%s can never match".formatted(queryField.name(), value), remedy);
    return new Clause.MatchNone();
  }

  /** A number or a time, optionally preceded by {@code >}, {@code >=}, {@code <} or {@code <=}. */
  private Clause numericValue(QueryField queryField, String value, ClauseLocation clauseLocation) {
    String sign = value.startsWith(">") || value.startsWith("<") ? value.substring(0, 1) : "";
    boolean equal = !sign.isEmpty() && value.startsWith("=", 1);
    String rest = value.substring(sign.length() + (equal ? 1 : 0));
    Optional<IsoDates.MillisRange> span = parseRange(queryField, rest);
    if (span.isEmpty()) {
      return neverMatches(queryField, value, clauseLocation, remedy(queryField));
    }
    IsoDates.MillisRange at = span.get();
    return switch (sign) {
      case ">" -> new Clause.LongRange(queryField, equal ? at.first() : at.last() + 1, null);
      case "<" -> new Clause.LongRange(queryField, null, equal ? at.last() : at.first() - 1);
      default -> new Clause.LongRange(queryField, at.first(), at.last());
    };
  }

  private static Optional<IsoDates.MillisRange> parseRange(QueryField queryField, String text) {
    if (queryField.kind() == QueryField.Kind.DATE) {
      return IsoDates.parseRange(text);
    }
    if (queryField.kind() == QueryField.Kind.FRACTION) {
      return Thousandths.parseRange(text);
    }
    OptionalLong number = WholeNumbers.parse(text);
    return number.isPresent()
        ? Optional.of(new IsoDates.MillisRange(number.getAsLong(), number.getAsLong()))
        : Optional.empty();
  }

  private static String remedy(QueryField queryField) {
    return switch (queryField.kind()) {
      case DATE ->
          "write a date such as 2026-03-05 or a time such as 2026-03-05T10:00:00Z in quotation marks";
      case FRACTION -> "write a number from 0 to 1, such as 0.8";
      case NUMBER, TEXT, NAMES, KEYWORD, COUNTRY, LANGUAGE, FLAG -> "write a whole number";
    };
  }

  Clause prefix(ClauseLocation clauseLocation, String start) {
    List<QueryField> fields = patternFields(clauseLocation);
    if (start.codePointCount(0, start.length()) < MIN_PREFIX_LENGTH) {
      warn(
          clauseLocation,
          start + "* is short and matches a great many words",
          "write more letters");
    }
    return new Clause.Prefix(fields, start);
  }

  Clause wildcard(ClauseLocation clauseLocation, String pattern) {
    boolean all = pattern.chars().allMatch(c -> c == '*');
    if (all && (clauseLocation.field() == null || clauseLocation.field().equals(ALL_FIELDS))) {
      countClause(clauseLocation);
      return new Clause.MatchAll();
    }
    if (all) {
      return exists(resolveFields(clauseLocation));
    }
    List<QueryField> fields = patternFields(clauseLocation);
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      warn(
          clauseLocation,
          pattern + " begins with a wildcard, so every word has to be looked at",
          "begin with the letters that are known");
    }
    if (isTooComplex(pattern)) {
      throw reject(
          clauseLocation.position(),
          "a pattern with too many wildcards after *",
          "leave out the ? that stand beside *");
    }
    return new Clause.Wildcard(fields, pattern);
  }

  /** Whether the automaton of a pattern would grow beyond what Lucene builds. */
  private static boolean isTooComplex(String pattern) {
    try {
      WildcardQuery unused = new WildcardQuery(new Term("", pattern));
      return false;
    } catch (TooComplexToDeterminizeException e) {
      return true;
    }
  }

  Clause fuzzy(ClauseLocation clauseLocation, String word, int edits) {
    List<QueryField> fields = patternFields(clauseLocation);
    if (edits >= word.codePointCount(0, word.length())) {
      warn(
          clauseLocation,
          word + "~" + edits + " matches every short word",
          "write a longer word, or ~1");
    }
    return new Clause.Fuzzy(fields, word, edits);
  }

  QuerySyntaxException rejectRegexp(ClauseLocation clauseLocation) {
    return reject(
        clauseLocation.position(),
        "a regular expression, whose cost has no bound",
        "use * and ? for letters that vary, or put the text into quotation marks");
  }

  Clause range(ClauseLocation clauseLocation, Clause.RangeEnd lower, Clause.RangeEnd upper) {
    List<QueryField> fields = resolveFields(clauseLocation);
    QueryField queryField = fields.getFirst();
    if (lower.text() == null && upper.text() == null) {
      return exists(fields);
    }
    if (queryField.kind().isText()) {
      return new Clause.TermRange(fields, lower, upper);
    }
    if (!queryField.kind().isNumeric()) {
      throw reject(
          clauseLocation.position(),
          queryField.name() + " has no order, so it takes no range",
          "list the values: %s:(a OR b)".formatted(queryField.name()));
    }
    Long from = rangeEnd(queryField, lower, clauseLocation, true);
    Long to = rangeEnd(queryField, upper, clauseLocation, false);
    if (from != null && to != null && from > to) {
      warn(clauseLocation, "a range that is empty can never match", "write its smaller end first");
    }
    return new Clause.LongRange(queryField, from, to);
  }

  private @Nullable Long rangeEnd(
      QueryField queryField,
      Clause.RangeEnd rangeEnd,
      ClauseLocation clauseLocation,
      boolean lower) {
    String end = rangeEnd.text();
    if (end == null) {
      return null;
    }
    IsoDates.MillisRange millisRange =
        parseRange(queryField, end)
            .orElseThrow(
                () ->
                    reject(
                        clauseLocation.position(),
                        "'%s' is no end for a range of %s".formatted(end, queryField.name()),
                        remedy(queryField)));
    if (lower) {
      return rangeEnd.inclusive() ? millisRange.first() : millisRange.last() + 1;
    }
    return rangeEnd.inclusive() ? millisRange.last() : millisRange.first() - 1;
  }

  private static Clause exists(List<QueryField> fields) {
    return new Clause.Exists(fields);
  }

  private List<QueryField> patternFields(ClauseLocation clauseLocation) {
    List<QueryField> fields = resolveFields(clauseLocation);
    QueryField.Kind kind = fields.getFirst().kind();
    if (kind.isNumeric() || kind == QueryField.Kind.FLAG) {
      throw reject(
          clauseLocation.position(),
          fields.getFirst().name() + " takes no wildcards",
          kind == QueryField.Kind.FLAG ? "write true or false" : "write a range such as [1 TO 3]");
    }
    return fields;
  }

  private List<QueryField> resolveFields(ClauseLocation clauseLocation) {
    countClause(clauseLocation);
    String name = clauseLocation.field();
    if (name == null) {
      return QueryFields.DEFAULT_FIELDS;
    }
    return List.of(
        QueryFields.find(name)
            .orElseThrow(() -> unknownField(name, clauseLocation.fieldPosition())));
  }

  private void countClause(ClauseLocation clauseLocation) {
    clauseCount++;
    if (clauseCount > MAX_CLAUSES) {
      throw reject(
          clauseLocation.position(),
          "more than %d words, phrases and ranges".formatted(MAX_CLAUSES),
          "make several watches of it");
    }
  }

  private QuerySyntaxException unknownField(String name, int position) {
    String remedy =
        QueryFields.findNearest(name)
            .map(
                near ->
                    "did you mean %s? Text with a colon goes into quotation marks".formatted(near))
            .orElse("name one of " + String.join(", ", QueryFields.shortNames()));
    return reject(position, "there is no field '%s'".formatted(name), remedy);
  }

  private QuerySyntaxException reject(int position, String problem, String remedy) {
    return new QuerySyntaxException(new InvalidQuery(text, position, problem, remedy));
  }

  private void warn(ClauseLocation clauseLocation, String problem, String remedy) {
    warnings.add(new QueryWarning(clauseLocation.position(), problem, remedy));
  }
}
