package wirewatch.crawler.listing.section;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.url.Wildcard;

/** The configured pattern of article URLs on a section page. */
final class LinkPattern {
  private static final String REGEX_PREFIX = "regex:";
  private static final String REGEX_CHARACTERS = "[](){}^$+|\\";

  private final String wildcard;
  private final @Nullable Pattern regex;

  private LinkPattern(String wildcard, @Nullable Pattern regex) {
    this.wildcard = wildcard;
    this.regex = regex;
  }

  /** Compiles a pattern; throws {@link PatternSyntaxException} for a broken regular expression. */
  static LinkPattern of(String links) {
    if (links.startsWith(REGEX_PREFIX)) {
      return new LinkPattern("", Pattern.compile(links.substring(REGEX_PREFIX.length())));
    }
    return isWildcard(links)
        ? new LinkPattern(links, null)
        : new LinkPattern("", Pattern.compile(links));
  }

  /** Returns whether {@code *} is a wildcard rather than a quantifier. */
  private static boolean isWildcard(String links) {
    return links.indexOf('*') >= 0
        && !links.contains(".*")
        && links.chars().noneMatch(c -> REGEX_CHARACTERS.indexOf(c) >= 0);
  }

  boolean matches(URI address) {
    if (regex != null) {
      return find(regex, address.toString());
    }
    if (!wildcard.startsWith("/")) {
      return Wildcard.matches(wildcard, address.toString());
    }
    String query = address.getRawQuery();
    String path = address.getRawPath() + (query == null ? "" : "?" + query);
    return Wildcard.matches(wildcard, path);
  }

  private static boolean find(Pattern regex, String text) {
    try {
      return regex.matcher(new StepLimitedText(text)).find();
    } catch (IllegalStateException e) {
      return false; // the URL causes excessive backtracking
    }
  }

  /** A text that ends a regular expression search after a number of steps. */
  private static final class StepLimitedText implements CharSequence {
    private static final int MAX_STEPS = 200_000;

    private final String text;
    private int steps;

    StepLimitedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MAX_STEPS) {
        throw new IllegalStateException("too many steps in " + text);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
