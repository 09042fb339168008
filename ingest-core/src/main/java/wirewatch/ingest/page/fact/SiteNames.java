package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.Html;

/** The names of the site of a page, to remove them from titles and authors. */
public final class SiteNames {
  private static final int MIN_LABEL = 3;
  private static final int MAX_TAIL = 14;
  private static final int MAX_HEADING = 600;
  private static final String[] DIVIDERS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "｜", " / "
  };

  private final List<String> names = new ArrayList<>();
  private final List<String> tails = new ArrayList<>();
  private String label = "";

  public SiteNames(Html page, Sight elements, Clues candidates) {
    for (Clue candidate : candidates.of(Field.PUBLISHER)) {
      names.add(candidate.text());
    }
    for (String divider : DIVIDERS) {
      int cut = elements.title.lastIndexOf(divider);
      String tail = cut > 0 ? Likeness.letters(elements.title.substring(cut + divider.length())) : "";
      if (!tail.isEmpty() && !endsAHeading(tail, elements)) {
        tails.add(tail);
      }
    }
    String host = page.address() == null ? null : page.address().getHost();
    if (host != null) {
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
      for (String part : labels) {
        boolean longer = part.length() > label.length() && !part.equals("www");
        label = longer && part.length() > MIN_LABEL ? part : label;
      }
    }
  }

  /** Whether a heading of the page ends with the text, so that it belongs to the headline. */
  private static boolean endsAHeading(String tail, Sight elements) {
    for (Mark heading : elements.headings) {
      String letters = Likeness.letters(heading.text(MAX_HEADING));
      if (letters.length() > tail.length() && letters.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is exactly the site's name. */
  public boolean isName(String text) {
    String letters = Likeness.letters(text);
    if (letters.isEmpty()) {
      return false;
    }
    for (String name : names) {
      if (letters.equals(Likeness.letters(name))) {
        return true;
      }
    }
    String plain = label.replace("-", "");
    return !plain.isEmpty() && (letters.equals(plain) || isDomain(letters, plain));
  }

  private static boolean isDomain(String letters, String plain) {
    return letters.startsWith(plain)
        && letters.length() <= plain.length() + 4
        && plain.length() >= 5;
  }

  /** Whether the text names the site or follows the divider in the page title. */
  public boolean isOwn(String text) {
    String letters = Likeness.letters(text);
    boolean labelled = label.length() >= 5 && letters.contains(label.replace("-", ""));
    return isName(text) || labelled || tails.contains(letters);
  }

  /** Removes the site's name before or after a divider from a headline. */
  public String strip(String headline) {
    return strip(headline, false);
  }

  /** Removes the site's name, or any short suffix in its place, from the page title. */
  public String stripTitle(String title) {
    return strip(title, true);
  }

  private String strip(String text, boolean anyTail) {
    String rest = text;
    for (String divider : DIVIDERS) {
      int cut = rest.lastIndexOf(divider);
      if (cut > 0
          && isTail(rest.substring(cut + divider.length()), rest.substring(0, cut), anyTail)) {
        rest = rest.substring(0, cut).strip();
      }
      int first = rest.indexOf(divider);
      if (first > 0 && isOwn(rest.substring(0, first))) {
        rest = rest.substring(first + divider.length()).strip();
      }
    }
    return tight(rest);
  }

  private boolean isTail(String tail, String head, boolean anyTail) {
    boolean brief = Likeness.letters(tail).length() * 3 < Likeness.letters(head).length();
    return isName(tail) || (brief && (anyTail || isOwn(tail)));
  }

  /** Removes a site name after a divider without spaces, as used in scripts without spaces. */
  private static String tight(String title) {
    String rest = title;
    for (int i = rest.length() - 2; i > 0 && rest.length() - i <= MAX_TAIL; i--) {
      boolean mark = i + 1 < rest.length() && "-_|｜ㅣ–—".indexOf(rest.charAt(i)) >= 0;
      if (mark && isWide(rest.charAt(i + 1)) && i >= rest.length() / 2) {
        rest = rest.substring(0, i).strip();
      }
    }
    return rest;
  }

  private static boolean isWide(char c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }
}
