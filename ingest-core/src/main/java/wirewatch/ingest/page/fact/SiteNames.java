package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.Html;

/** The names that a site has for itself: to take them out of titles and authors. */
final class SiteNames {
  private static final int MIN_LABEL = 3;
  private static final int MAX_TAIL = 14;
  private static final int MAX_HEADING = 600;
  private static final String[] DIVIDERS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "｜", " / "
  };

  private final List<String> names = new ArrayList<>();
  private final List<String> tails = new ArrayList<>();
  private String label = "";

  SiteNames(Html page, Sight sight, Clues clues) {
    for (Clue clue : clues.of(Field.PUBLISHER)) {
      names.add(clue.text());
    }
    for (String divider : DIVIDERS) {
      int cut = sight.title.lastIndexOf(divider);
      String tail = cut > 0 ? Likeness.letters(sight.title.substring(cut + divider.length())) : "";
      if (!tail.isEmpty() && !endsAHeading(tail, sight)) {
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

  /** What ends a heading of the page belongs to its words. */
  private static boolean endsAHeading(String tail, Sight sight) {
    for (Mark heading : sight.headings) {
      String letters = Likeness.letters(heading.text(MAX_HEADING));
      if (letters.length() > tail.length() && letters.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is only the site's name. */
  boolean isName(String text) {
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

  /** Whether the text names the site or stands after the divider in the browser's title. */
  boolean isOwn(String text) {
    String letters = Likeness.letters(text);
    boolean labelled = label.length() >= 5 && letters.contains(label.replace("-", ""));
    return isName(text) || labelled || tails.contains(letters);
  }

  /** A claimed headline without the site's name before or after its divider. */
  String strip(String headline) {
    return strip(headline, false);
  }

  /** The browser's title without the site's name, or whatever short tail stands in its place. */
  String stripTitle(String title) {
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

  /** Scripts without spaces put the name after a bare mark. */
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
