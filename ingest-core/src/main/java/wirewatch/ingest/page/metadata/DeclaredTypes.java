package wirewatch.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;

/**
 * The types that a page declares.
 *
 * @param structured schema.org types in JSON-LD
 * @param social types in its meta elements: {@code og:type}
 * @param publishingTimes how many publishing times are declared in structured data and meta
 *     elements
 */
public record DeclaredTypes(List<String> structured, List<String> social, int publishingTimes) {
  public DeclaredTypes {
    structured = List.copyOf(structured);
    social = List.copyOf(social);
  }

  static DeclaredTypes of(MetadataCandidates candidates) {
    List<String> structured = new ArrayList<>();
    List<String> social = new ArrayList<>();
    for (MetadataCandidate candidate : candidates.forField(MetadataField.TYPE)) {
      switch (candidate.origin()) {
        case JSON_LD -> structured.add(candidate.text());
        case OPENGRAPH, META -> social.add(candidate.text());
        default -> {}
      }
    }
    return new DeclaredTypes(
        structured, social, candidates.forField(MetadataField.PUBLISHED).size());
  }
}
