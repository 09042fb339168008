package wirewatch.esplugin;

import java.util.Locale;

/** The format of a field's content. */
enum ContentFormat {
  HTML,
  TEXT,
  /** HTML if the text contains typical HTML tags, otherwise plain text. */
  AUTO;

  private static final int SNIFFED_LENGTH = 64 * 1024;
  private static final String[] HTML_MARKERS = {
    "</p>", "<p>", "<br", "</div>", "</a>", "<html", "<body"
  };

  boolean isHtml(String text) {
    return switch (this) {
      case HTML -> true;
      case TEXT -> false;
      case AUTO -> looksLikeHtml(text);
    };
  }

  private static boolean looksLikeHtml(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\ufeff')) {
      start++;
    }
    if (start + 1 < text.length() && text.charAt(start) == '<') {
      char next = text.charAt(start + 1);
      if (Character.isLetter(next) || next == '!' || next == '?') {
        return true;
      }
    }
    String head = text.substring(start, Math.min(text.length(), start + SNIFFED_LENGTH));
    String lower = head.toLowerCase(Locale.ROOT);
    for (String sign : HTML_MARKERS) {
      if (lower.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
