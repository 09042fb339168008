package wirewatch.ingest.text;

/** Normalises line breaks and spaces, and removes invisible characters. */
final class CharacterCleaner {
  private CharacterCleaner() {}

  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f') {
        out.append('\n');
      } else if (c == '\t' || Character.isSpaceChar(c)) {
        out.append(' ');
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return withoutParagraphTags(out.toString());
  }

  /** Soft hyphens, zero-width and directional marks, byte order marks, control characters. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\ufeff'
        || Character.isISOControl(c);
  }

  /** Replaces remaining paragraph and line-break tags by line breaks; other tags stay. */
  private static String withoutParagraphTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? tagEnd(text, at) : -1;
      if (end < 0) {
        out.append(text.charAt(at++));
      } else {
        out.append("\n\n");
        at = end;
      }
    }
    return out.toString();
  }

  private static int tagEnd(String text, int open) {
    int name = open + 1;
    if (name < text.length() && text.charAt(name) == '/') {
      name++;
    }
    for (String tag : new String[] {"p>", "br>", "br/>", "br />"}) {
      if (text.regionMatches(true, name, tag, 0, tag.length())) {
        return name + tag.length();
      }
    }
    return -1;
  }
}
