package wirewatch.ingest.page.metadata.structured;

/** Escapes unescaped quotation marks inside JSON strings. */
final class JsonQuoteRepair {
  private JsonQuoteRepair() {}

  /** A quotation mark ends a string only if JSON punctuation follows. */
  static String escapeInnerQuotes(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && inString && i + 1 < json.length()) {
        out.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        boolean inner = inString && !closesString(json, i + 1);
        if (inner) {
          out.append('\\');
        } else {
          inString = !inString;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean closesString(String json, int from) {
    int i = from;
    int limit = Math.min(json.length(), from + 1_000);
    while (i < limit && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    if (i >= limit) {
      return true;
    }
    char next = json.charAt(i);
    return next == ':'
        || next == '}'
        || next == ']'
        || (next == ',' && opensValue(json, i + 1, limit));
  }

  /** After a comma between values, another value or name must start. */
  private static boolean opensValue(String json, int from, int limit) {
    int i = from;
    while (i < limit && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    return i >= limit
        || "\"{[}]-0123456789".indexOf(json.charAt(i)) >= 0
        || json.startsWith("true", i)
        || json.startsWith("false", i)
        || json.startsWith("null", i);
  }
}
