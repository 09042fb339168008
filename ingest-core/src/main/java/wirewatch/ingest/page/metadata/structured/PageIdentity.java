package wirewatch.ingest.page.metadata.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.page.metadata.candidate.LocatedElement;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.TextSimilarity;

/** Headings, titles and URLs of a page, to identify structured data that describes it. */
public final class PageIdentity {
  private static final int MAX_HEADINGS = 10;

  private final List<String> headings = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();

  public PageIdentity(HtmlPage page, PageElements elements, MetadataCandidates candidates) {
    for (LocatedElement heading : elements.headings) {
      if (headings.size() < MAX_HEADINGS) {
        headings.add(heading.text(500));
      }
    }
    titles.add(elements.title);
    for (MetadataCandidate candidate : candidates.forField(MetadataField.HEADLINE)) {
      titles.add(candidate.text());
    }
    if (page.url() != null) {
      urls.add(toUrlKey(page.url().toString()));
    }
    for (MetadataCandidate candidate : candidates.forField(MetadataField.CANONICAL)) {
      urls.add(toUrlKey(candidate.text()));
    }
  }

  /** The similarity to the most similar heading or title. */
  double similarity(String text) {
    double best = 0;
    for (String heading : headings) {
      best = Math.max(best, TextSimilarity.similarity(text, heading));
    }
    for (String title : titles) {
      best = Math.max(best, TextSimilarity.similarity(text, title));
    }
    return best;
  }

  /** Whether the URL is this page's, except for scheme, query and fragment. */
  boolean isPageUrl(String address) {
    return !address.isEmpty() && urls.contains(toUrlKey(address));
  }

  private static String toUrlKey(String address) {
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
