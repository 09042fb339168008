package wirewatch.ingest.page.metadata.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.HtmlPage;

/** The names of the site of a page, to remove them from titles and authors. */
public final class SiteNames {
  private static final int MIN_LABEL = 3;
  private static final int MAX_TAIL = 14;
  private static final int MAX_HEADING = 600;
  private static final String[] DIVIDERS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "｜", " / "
  };

  private final List<String> names = new ArrayList<>();
  private final List<String> titleTails = new ArrayList<>();
  private String domainLabel = "";

  public SiteNames(HtmlPage page, PageElements elements, MetadataCandidates candidates) {
    for (MetadataCandidate candidate : candidates.forField(MetadataField.PUBLISHER)) {
      names.add(candidate.text());
    }
    for (String divider : DIVIDERS) {
      int cut = elements.title.lastIndexOf(divider);
      String tail =
          cut > 0
              ? TextSimilarity.toLettersAndDigits(elements.title.substring(cut + divider.length()))
              : "";
      if (!tail.isEmpty() && !isHeadingEnd(tail, elements)) {
        titleTails.add(tail);
      }
    }
    String host = page.url() == null ? null : page.url().getHost();
    if (host != null) {
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
      for (String part : labels) {
        boolean longer = part.length() > domainLabel.length() && !part.equals("www");
        domainLabel = longer && part.length() > MIN_LABEL ? part : domainLabel;
      }
    }
  }

  /** Whether a heading of the page ends with the text, so that it belongs to the headline. */
  private static boolean isHeadingEnd(String tail, PageElements elements) {
    for (LocatedElement heading : elements.headings) {
      String letters = TextSimilarity.toLettersAndDigits(heading.text(MAX_HEADING));
      if (letters.length() > tail.length() && letters.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is exactly the site's name. */
  public boolean isSiteName(String text) {
    String letters = TextSimilarity.toLettersAndDigits(text);
    if (letters.isEmpty()) {
      return false;
    }
    for (String name : names) {
      if (letters.equals(TextSimilarity.toLettersAndDigits(name))) {
        return true;
      }
    }
    String plain = domainLabel.replace("-", "");
    return !plain.isEmpty() && (letters.equals(plain) || isDomainName(letters, plain));
  }

  private static boolean isDomainName(String letters, String plain) {
    return letters.startsWith(plain)
        && letters.length() <= plain.length() + 4
        && plain.length() >= 5;
  }

  /** Whether the text names the site or follows the divider in the page title. */
  public boolean isSiteReference(String text) {
    String letters = TextSimilarity.toLettersAndDigits(text);
    boolean labelled = domainLabel.length() >= 5 && letters.contains(domainLabel.replace("-", ""));
    return isSiteName(text) || labelled || titleTails.contains(letters);
  }

  /** Removes the site's name before or after a divider from a headline. */
  public String stripSiteName(String headline) {
    return stripSiteName(headline, false);
  }

  /** Removes the site's name, or any short suffix in its place, from the page title. */
  public String stripPageTitle(String title) {
    return stripSiteName(title, true);
  }

  private String stripSiteName(String text, boolean anyTail) {
    String rest = text;
    for (String divider : DIVIDERS) {
      int cut = rest.lastIndexOf(divider);
      if (cut > 0
          && isSiteSuffix(
              rest.substring(cut + divider.length()), rest.substring(0, cut), anyTail)) {
        rest = rest.substring(0, cut).strip();
      }
      int first = rest.indexOf(divider);
      if (first > 0 && isSiteReference(rest.substring(0, first))) {
        rest = rest.substring(first + divider.length()).strip();
      }
    }
    return stripUnspacedSuffix(rest);
  }

  private boolean isSiteSuffix(String tail, String head, boolean anyTail) {
    boolean brief =
        TextSimilarity.toLettersAndDigits(tail).length() * 3
            < TextSimilarity.toLettersAndDigits(head).length();
    return isSiteName(tail) || (brief && (anyTail || isSiteReference(tail)));
  }

  /** Removes a site name after a divider without spaces, as used in scripts without spaces. */
  private static String stripUnspacedSuffix(String title) {
    String rest = title;
    for (int i = rest.length() - 2; i > 0 && rest.length() - i <= MAX_TAIL; i--) {
      boolean mark = i + 1 < rest.length() && "-_|｜ㅣ–—".indexOf(rest.charAt(i)) >= 0;
      if (mark && isEastAsian(rest.charAt(i + 1)) && i >= rest.length() / 2) {
        rest = rest.substring(0, i).strip();
      }
    }
    return rest;
  }

  private static boolean isEastAsian(char c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }
}
