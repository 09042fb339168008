package wirewatch.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads {@code robots.txt} (RFC 9309) leniently, as found in practice; never throws. */
public final class RobotsReader {
  /** The number of bytes that are read, the minimum that RFC 9309, 2.5 requires. */
  public static final int MAX_BYTES = 500 * 1024;

  private static final List<String> DISALLOW_SPELLINGS =
      List.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");

  private RobotsReader() {}

  /**
   * Returns the rules for one agent.
   *
   * @param agent the product token, such as {@code Wirewatch}; a version after {@code /} is ignored
   */
  public static RobotsRules read(byte[] body, String agent) {
    int slash = agent.indexOf('/');
    RobotsGroups groups = new RobotsGroups((slash < 0 ? agent : agent.substring(0, slash)).strip());
    int length = Math.min(body.length, MAX_BYTES);
    String text = new String(body, 0, length, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    beforeCut(text, body.length >= MAX_BYTES).lines().forEach(line -> readLine(line, groups));
    return groups.toRules();
  }

  /** Returns the complete lines of a text that the limit may have cut. */
  private static String beforeCut(String text, boolean cut) {
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return cut && end >= 0 ? text.substring(0, end) : text;
  }

  private static void readLine(String line, RobotsGroups groups) {
    int hash = line.indexOf('#');
    String text = (hash < 0 ? line : line.substring(0, hash)).strip();
    int end = text.indexOf(':');
    if (end < 0) {
      end = separatorIndex(text);
    }
    if (end <= 0) {
      return;
    }
    String key = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    String value = text.substring(end + 1).strip();
    if (DISALLOW_SPELLINGS.contains(key)) {
      groups.addRule(value, false);
      return;
    }
    switch (key) {
      case "user-agent", "useragent", "user agent" -> groups.addAgent(value);
      case "allow" -> groups.addRule(value, true);
      case "crawl-delay" -> groups.addCrawlDelay(value);
      case "content-signal" -> groups.addContentSignals(value);
      case "sitemap", "site-map" -> groups.addSitemap(value);
      default -> {} // RFC 9309, 2.2.4: other records do not interfere
    }
  }

  /**
   * Returns the index of the only white space in a line such as {@code disallow /}; -1 unless the
   * line has two words.
   */
  private static int separatorIndex(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) > ' ') {
      start++;
    }
    int next = start;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    while (next < text.length() && text.charAt(next) > ' ') {
      next++;
    }
    return next == text.length() && start < text.length() ? start : -1;
  }
}
