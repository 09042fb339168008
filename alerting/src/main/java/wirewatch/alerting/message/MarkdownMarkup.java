package wirewatch.alerting.message;

import java.net.URI;

/**
 * Markdown as the chats support it. Every significant punctuation character is escaped with a
 * backslash; what is detected in the raw text (mentions, Slack's angle brackets) is separated by a
 * word joiner or written as an entity.
 */
public final class MarkdownMarkup implements Markup {
  private static final String ESCAPED = "\\`*_{}[]()#+-!|~:>$=";
  private static final char WORD_JOINER = '\u2060';

  private final boolean entities;

  private MarkdownMarkup(boolean entities) {
    this.entities = entities;
  }

  /**
   * CommonMark with entities; {@code <!channel>} and {@code <url|text>} are processed before it is
   * parsed.
   */
  public static MarkdownMarkup mattermost() {
    return new MarkdownMarkup(true);
  }

  /** No entities; angle brackets are escaped with a backslash. */
  public static MarkdownMarkup discord() {
    return new MarkdownMarkup(false);
  }

  @Override
  public String escape(String clean) {
    StringBuilder text = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '@' -> text.append(c).append(WORD_JOINER);
        case '<' -> text.append(entities ? "&lt;" : "\\<");
        case '&' -> text.append(entities ? "&amp;" : "&");
        case '>' -> text.append(entities ? "&gt;" : "\\>");
        case '.' -> text.append(endsNumberOrWww(clean, i) ? "\\." : ".");
        default -> text.append(ESCAPED.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
      }
    }
    return text.toString();
  }

  /** {@code 1. item} would be a list, {@code www.} a link. */
  private static boolean endsNumberOrWww(String text, int dot) {
    char before = dot == 0 ? ' ' : text.charAt(dot - 1);
    return Character.isDigit(before) || before == 'w' || before == 'W';
  }

  @Override
  public String bold(String clean) {
    return clean.isBlank() ? clean : "**" + escape(clean.strip()) + "**";
  }

  @Override
  public String quote(String markedUp) {
    return "> " + markedUp;
  }

  @Override
  public String link(String clean, URI address) {
    String target = address.toString().replace("(", "%28").replace(")", "%29");
    return "[" + escape(clean) + "](" + target + ")";
  }
}
