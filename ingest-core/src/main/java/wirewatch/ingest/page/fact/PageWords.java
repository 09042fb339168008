package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.Html;

/** Headings, titles and URLs of a page, to identify structured data that describes it. */
public final class PageWords {
  private static final int MAX_HEADINGS = 10;

  private final List<String> headings = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  public PageWords(Html page, Sight elements, Clues candidates) {
    for (Mark heading : elements.headings) {
      if (headings.size() < MAX_HEADINGS) {
        headings.add(heading.text(500));
      }
    }
    titles.add(elements.title);
    for (Clue candidate : candidates.of(Field.HEADLINE)) {
      titles.add(candidate.text());
    }
    if (page.address() != null) {
      addresses.add(key(page.address().toString()));
    }
    for (Clue candidate : candidates.of(Field.CANONICAL)) {
      addresses.add(key(candidate.text()));
    }
  }

  /** The similarity to the most similar heading or title. */
  double likeness(String text) {
    double best = 0;
    for (String heading : headings) {
      best = Math.max(best, Likeness.of(text, heading));
    }
    for (String title : titles) {
      best = Math.max(best, Likeness.of(text, title));
    }
    return best;
  }

  /** Whether the URL is this page's, except for scheme, query and fragment. */
  boolean isAddress(String address) {
    return !address.isEmpty() && addresses.contains(key(address));
  }

  private static String key(String address) {
    String key = address.strip().toLowerCase(Locale.ROOT);
    int scheme = key.indexOf("://");
    key = scheme >= 0 ? key.substring(scheme + 3) : key;
    key = key.startsWith("www.") ? key.substring(4) : key;
    for (char end : new char[] {'#', '?'}) {
      int cut = key.indexOf(end);
      key = cut >= 0 ? key.substring(0, cut) : key;
    }
    return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }
}
