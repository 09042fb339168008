package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.Html;

/** The names that a site has for itself: to take them out of titles and authors. */
final class SiteNames {
  private static final int MIN_LABEL = 3;
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
      if (cut > 0) {
        tails.add(Likeness.letters(sight.title.substring(cut + divider.length())));
      }
    }
    String host = page.address() == null ? null : page.address().getHost();
    if (host != null) {
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
      for (String part : labels) {
        boolean longer = part.length() > label.length() && !part.equals("www");
        label = longer && part.length() > MIN_LABEL ? part : label;
      }
    }
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

  /** The title without the site's name and section after (or before) its divider. */
  String strip(String title) {
    String rest = title;
    for (String divider : DIVIDERS) {
      int cut = rest.lastIndexOf(divider);
      if (cut > 0 && isTail(rest.substring(cut + divider.length()), rest.substring(0, cut))) {
        rest = rest.substring(0, cut).strip();
      }
      int first = rest.indexOf(divider);
      if (first > 0 && isName(rest.substring(0, first))) {
        rest = rest.substring(first + divider.length()).strip();
      }
    }
    return rest;
  }

  private boolean isTail(String tail, String head) {
    return isName(tail) || (Likeness.letters(tail).length() * 3 < Likeness.letters(head).length());
  }
}
