package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The country of a dateline's place. */
final class Countries {
  private final KnownPlaces places = KnownPlaces.shared();

  /** ISO 3166-1 alpha-2: by the region behind the place, else by the first place itself. */
  @Nullable String of(@Nullable String place) {
    if (place == null) {
      return null;
    }
    String first = List.of(place.split("/")).get(0);
    List<String> parts = List.of(first.split("[,\\[\\]]"));
    for (int i = parts.size() - 1; i >= 0; i--) {
      String country = places.country(parts.get(i).strip());
      if (country != null) {
        return country;
      }
    }
    return null;
  }
}
