package wirewatch.ingest.newsformat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Splits the text of an item into paragraphs. Wires mark a paragraph by a blank line, by an indent,
 * or by line breaks; files that are laid out for people have white space that means nothing.
 */
public final class WireText {
  /** Stands for a {@code br} element. */
  public static final char LINE_BREAK = '\u2028';

  private static final int MIN_INDENT = 2;
  private static final int TAB = 4;
  private static final int LONG_LINE = 100;
  private static final String SENTENCE_ENDS = ".!?…\"”»’)";
  private static final Pattern ESCAPED =
      Pattern.compile("&(?:#\\d{1,6}|#x\\p{XDigit}{1,5}|[a-zA-Z]{2,8});");
  private static final Pattern HTML_TAG =
      Pattern.compile(
          "(?i)</?(?:div|span|p|br|a|b|i|em|strong|script|style|iframe|img|blockquote|ul|li)"
              + "(?:\\s[^<>]*)?/?>");
  private static final Pattern BREAKS = Pattern.compile("\u2028(?:\\s*\u2028)+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00a0]*\\n");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
  private static final Pattern STRAY_SPACE = Pattern.compile("\\n\\s*([.,;:!?)]+)(?=\\s|$)");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\\ufeff\\u200b]");
  private static final Pattern TYPEWRITER_QUOTES = Pattern.compile("``|''");
  private static final Pattern TYPEWRITER_DASH = Pattern.compile("(?<=\\s)_(?=\\s)");

  private WireText() {}

  /** One line: white space collapsed, control characters removed, references resolved. */
  public static String line(String text) {
    String clean = STRAY_SPACE.matcher(withoutTags(unescape(text))).replaceAll("$1");
    clean = CONTROLS.matcher(clean.replace(LINE_BREAK, ' ')).replaceAll("");
    return SPACES.matcher(clean).replaceAll(" ").strip();
  }

  /** The paragraphs of the text of one block of markup. */
  public static List<String> paragraphs(String text) {
    String broken = BREAKS.matcher(unescape(text).replace("\r", "")).replaceAll("\n\n");
    List<String> paragraphs = new ArrayList<>();
    for (String chunk : BLANK_LINES.split(resolveBreaks(broken), -1)) {
      addIndented(chunk, paragraphs);
    }
    return paragraphs;
  }

  /** The paragraphs of a text without markup, in which a long line may be a paragraph. */
  public static List<String> plainParagraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String chunk : BLANK_LINES.split(text.replace("\r\n", "\n").replace('\r', '\n'), -1)) {
      if (hasLongLines(chunk)) {
        chunk.lines().forEach(line -> add(line, paragraphs));
      } else {
        addIndented(chunk, paragraphs);
      }
    }
    return paragraphs;
  }

  /** Writes the quotation marks and dashes of seven-bit wires as the marks they stand for. */
  public static String fromSevenBit(String text) {
    return TYPEWRITER_DASH
        .matcher(TYPEWRITER_QUOTES.matcher(text).replaceAll("\""))
        .replaceAll("—");
  }

  private static String unescape(String text) {
    return ESCAPED.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
  }

  /** Removes escaped markup, such as embedded posts, that is no part of the text. */
  private static String withoutTags(String text) {
    return HTML_TAG.matcher(text).find() ? Jsoup.parseBodyFragment(text).text() : text;
  }

  /** A break after a sentence ends a paragraph; any other wraps a line. */
  private static String resolveBreaks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    char last = ' '; // the last character that is no space
    int next = 0; // where the next one is
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != LINE_BREAK) {
        out.append(c);
        last = Character.isWhitespace(c) ? last : c;
        continue;
      }
      next = Math.max(next, i + 1);
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      boolean begins = next < text.length() && !Character.isLowerCase(text.codePointAt(next));
      out.append(SENTENCE_ENDS.indexOf(last) >= 0 && begins ? "\n\n" : " ");
    }
    return out.toString();
  }

  private static boolean hasLongLines(String chunk) {
    String[] lines = chunk.strip().split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      if (lines[i].length() > LONG_LINE) {
        return true;
      }
    }
    return false;
  }

  /** Indents begin paragraphs where other lines have none. */
  private static void addIndented(String chunk, List<String> paragraphs) {
    List<String> lines = chunk.lines().filter(line -> !line.isBlank()).toList();
    boolean flush = lines.stream().skip(1).anyMatch(line -> indent(line) == 0);
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (flush && indent(line) >= MIN_INDENT) {
        add(open.toString(), paragraphs);
        open.setLength(0);
      }
      open.append(line).append('\n');
    }
    add(open.toString(), paragraphs);
  }

  private static int indent(String line) {
    int width = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      width += line.charAt(i) == '\t' ? TAB : 1;
    }
    return width;
  }

  /** Adds a line that has at least one letter or digit. */
  private static void add(String text, List<String> paragraphs) {
    String line = fromSevenBit(line(text));
    if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
      paragraphs.add(line);
    }
  }
}
