package wirewatch.ingest.newsformat.mail;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the encoded words of header fields (RFC 2047). */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([A-Za-z0-9._:-]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

  private EncodedWords() {}

  /** Words in an unknown charset stay as they are. */
  static String decode(String value) {
    Matcher word = WORD.matcher(BETWEEN.matcher(value).replaceAll("$1$2"));
    StringBuilder out = new StringBuilder();
    while (word.find()) {
      word.appendReplacement(out, Matcher.quoteReplacement(decode(word)));
    }
    return word.appendTail(out).toString();
  }

  private static String decode(Matcher word) {
    byte[] bytes =
        word.group(2).equalsIgnoreCase("b")
            ? MailPart.decodeBase64(word.group(3))
            : MailPart.decodeQuotedPrintable(word.group(3).replace('_', ' '), true);
    try {
      return new String(bytes, Charset.forName(word.group(1)));
    } catch (IllegalArgumentException e) {
      return word.group();
    }
  }
}
