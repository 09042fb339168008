package wirewatch.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;

/** Selects the publisher's keywords. */
final class KeywordSelector {
  private static final int MAX_KEYWORDS = 50;
  private static final int MAX_LENGTH = 80;

  private KeywordSelector() {}

  /** The keywords of the first origin that has any; comma-separated lists are split. */
  static List<String> select(MetadataCandidates candidates) {
    MetadataCandidate first = candidates.firstOf(MetadataField.KEYWORDS);
    List<String> keywords = new ArrayList<>();
    for (MetadataCandidate candidate : candidates.forField(MetadataField.KEYWORDS)) {
      boolean same = first != null && candidate.origin() == first.origin();
      for (String word : same ? candidate.text().split("[,;|]") : new String[0]) {
        String keyword = word.replace("#", "").strip();
        boolean fits = !keyword.isEmpty() && keyword.length() <= MAX_LENGTH;
        if (fits && keywords.size() < MAX_KEYWORDS && !keywords.contains(keyword)) {
          keywords.add(keyword);
        }
      }
    }
    return keywords;
  }

  static List<String> distinctTexts(List<MetadataCandidate> candidates) {
    return candidates.stream().map(MetadataCandidate::text).distinct().limit(MAX_KEYWORDS).toList();
  }
}
