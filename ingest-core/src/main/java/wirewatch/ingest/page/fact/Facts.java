package wirewatch.ingest.page.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Origin;

/**
 * The metadata of a page: everything but its body.
 *
 * @param provenance the origin of each field, by its name in documents
 * @param statedBodies article bodies declared in structured data, unchecked
 * @param doubt why the page may not be an article, by its declared type; null if nothing suggests so
 */
public record Facts(
    Heading heading,
    Credit credit,
    Dates dates,
    Labels labels,
    Access access,
    Map<String, Origin> provenance,
    List<String> statedBodies,
    @Nullable String doubt) {

  public Facts {
    provenance = Map.copyOf(provenance);
    statedBodies = List.copyOf(statedBodies);
  }
}
