package wirewatch.ingest.page.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;

/**
 * The metadata of a page: everything but its body.
 *
 * @param provenance the origin of each field, by its name in documents
 * @param declaredBodies article bodies declared in structured data, unchecked
 * @param types the types that the page declares
 * @param rejectionReason why the page may not be an article, by its declared type; null if nothing
 *     suggests so
 */
public record PageMetadata(
    Heading heading,
    Credit credit,
    PublicationDates dates,
    Classification labels,
    PageAccess access,
    Map<String, FieldOrigin> provenance,
    List<String> declaredBodies,
    DeclaredTypes types,
    @Nullable String rejectionReason) {

  public PageMetadata {
    provenance = Map.copyOf(provenance);
    declaredBodies = List.copyOf(declaredBodies);
  }
}
