package wirewatch.crawler.listing.text;

import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Converts titles and summaries to plain text, with or without markup. */
public final class ListingTextCleaner {
  private static final int MAX_MARKUP = 20_000;
  private static final int MAX_TEXT = 5_000;

  private static final String WINDOWS_1252_C1 = c1();

  private ListingTextCleaner() {}

  /** Returns the text without markup on one line; null if it is empty. */
  static @Nullable public String stripMarkup(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String markup = raw.length() > MAX_MARKUP ? raw.substring(0, MAX_MARKUP) : raw;
    if (hasTag(markup)) {
      return normalizeSpace(Jsoup.parseBodyFragment(markup).text());
    }
    return normalizeSpace(
        markup.indexOf('&') < 0 ? markup : Parser.unescapeEntities(markup, false));
  }

  /** Returns the text on one line with normalized white space; null if it is empty. */
  static @Nullable public String normalizeSpace(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(Math.min(text.length(), MAX_TEXT));
    boolean gap = false;
    for (int i = 0; i < text.length() && line.length() < MAX_TEXT; i++) {
      char c = repairWindows1252(text.charAt(i));
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        gap = !line.isEmpty();
      } else if (c != '\uFEFF' && c != '\u200B') {
        line.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  /** Repairs C1 control characters that are wrongly decoded Windows-1252. */
  private static char repairWindows1252(char c) {
    return c >= 0x80 && c <= 0x9F ? WINDOWS_1252_C1.charAt(c - 0x80) : c;
  }

  private static boolean hasTag(String text) {
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next == '/' || next == '!' || (next < 0x80 && Character.isLetter(next))) {
        return true;
      }
      at = text.indexOf('<', at + 1);
    }
    return false;
  }

  private static String c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
