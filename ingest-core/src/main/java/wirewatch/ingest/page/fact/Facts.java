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
 * What a page says of itself, its body apart.
 *
 * @param provenance which reader gave each field, by the field's name in documents
 * @param statedBodies the bodies that structured data claims, unchecked
 * @param doubt why the page may be no article, as its own statements tell; null without doubt
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
