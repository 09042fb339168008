package wirewatch.pipeline.screening;

import java.util.List;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListVersion;

/** Lists in memory: their versions, and what finds their names. */
record LoadedLists(List<ListVersion> versions, TextScreener screener) {
  LoadedLists {
    versions = List.copyOf(versions);
  }

  /** The versions as documents name them. */
  List<String> names() {
    return versions.stream().map(version -> version.list() + "/" + version.version()).toList();
  }
}
