package wirewatch.e2e;

import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation: its tables and its code spans. */
record MarkdownPage(String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /** The rows of the first table whose first column has the given heading. */
  List<String> tableRows(String heading) {
    return text.lines()
        .dropWhile(line -> !line.startsWith("| " + heading + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  /** The code spans outside of fenced blocks. */
  List<String> codeSpans() {
    return codeSpans(FENCED.matcher(text).replaceAll(""));
  }

  static List<String> codeSpans(String text) {
    return CODE.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
