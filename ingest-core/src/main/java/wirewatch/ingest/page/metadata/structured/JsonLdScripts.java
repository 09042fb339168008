package wirewatch.ingest.page.metadata.structured;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses JSON-LD scripts, and repairs common errors. */
final class JsonLdScripts {
  private static final int MAX_LENGTH = 2_000_000;
  private static final String CDATA = "[CDATA[";

  private JsonLdScripts() {}

  /** The values of all scripts, in order, up to a total length. */
  static List<Object> parseAll(List<Element> scripts) {
    List<Object> values = new ArrayList<>();
    int left = MAX_LENGTH;
    for (Element script : scripts) {
      String text = stripWrapping(script.data());
      String cut = text.length() > left ? text.substring(0, left) : text;
      left -= cut.length();
      values.addAll(parse(cut));
    }
    return values;
  }

  private static List<Object> parse(String text) {
    LenientJsonParser.Result plain = LenientJsonParser.parse(text);
    if (plain.complete()) {
      return plain.values();
    }
    String mended = text;
    if (text.contains("&quot;") && !text.contains("\"@")) {
      mended = Parser.unescapeEntities(text, false);
    }
    LenientJsonParser.Result again =
        LenientJsonParser.parse(JsonQuoteRepair.escapeInnerQuotes(mended));
    return again.complete() || plain.values().isEmpty() ? again.values() : plain.values();
  }

  /** Removes enclosing comment and CDATA markers and a trailing semicolon. */
  private static String stripWrapping(String script) {
    int start = indexOfOpening(script, 0);
    while (script.startsWith(CDATA, start)) {
      start = indexOfOpening(script, start + CDATA.length());
    }
    int end = script.length();
    while (end > start && script.charAt(end - 1) != '}' && script.charAt(end - 1) != ']') {
      end--;
    }
    while (end - 2 > start && script.startsWith("]]", end - 2) && script.charAt(start) != '[') {
      end -= 2;
    }
    return end > start ? script.substring(start, end) : script.substring(start);
  }

  private static int indexOfOpening(String script, int from) {
    int start = from;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      start++;
    }
    return start;
  }
}
