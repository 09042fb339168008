package wirewatch.alerting.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;

/** Converts the errors of Lucene's parser to messages for users. */
final class SyntaxErrors {
  private static final Pattern COLUMN = Pattern.compile("column (\\d{1,9})");
  private static final String QUOTING_REMEDY =
      "put text with any of + - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ / into quotation marks";

  private SyntaxErrors() {}

  static InvalidQuery toInvalidQuery(String text, ParseException failure) {
    if (failure.getCause() instanceof ParseException inner && inner.currentToken != null) {
      Token wrong = inner.currentToken.next == null ? inner.currentToken : inner.currentToken.next;
      return atToken(text, wrong);
    }
    String message = String.valueOf(failure.getMessage());
    Matcher column = COLUMN.matcher(message);
    int position = column.find() ? Integer.parseInt(column.group(1)) : 1;
    position = Math.clamp(position, 1, Math.max(1, text.length()));
    char c = text.charAt(position - 1);
    return new InvalidQuery(text, position, "'%s' cannot stand here".formatted(c), QUOTING_REMEDY);
  }

  private static InvalidQuery atToken(String text, Token wrong) {
    int position = Math.min(wrong.beginColumn + 1, text.length() + 1);
    return switch (wrong.kind) {
      case QueryParserConstants.EOF ->
          new InvalidQuery(
              text,
              text.length() + 1,
              "it ends where a word, a phrase or a group was expected",
              "write what is missing, or take the last operator away");
      case QueryParserConstants.AND, QueryParserConstants.OR ->
          new InvalidQuery(
              text,
              position,
              "a word, a phrase or a group was expected, not " + wrong.image,
              "%s stands between two of them; in lower case or quotation marks it is a word"
                  .formatted(wrong.image));
      case QueryParserConstants.RPAREN ->
          new InvalidQuery(
              text,
              position,
              "a word, a phrase or a group was expected before )",
              "write it, or take the empty parentheses away");
      default ->
          new InvalidQuery(
              text,
              position,
              "a word, a phrase or a group was expected, not '%s'".formatted(wrong.image),
              QUOTING_REMEDY);
    };
  }
}
