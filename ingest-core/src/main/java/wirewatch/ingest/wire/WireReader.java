package wirewatch.ingest.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.WireStatus;

/** Reads the wire structure of a draft: dateline, credit, status. */
public final class WireReader {

  /**
   * Takes dateline, credit and marks out of the draft's text and into their own fields.
   *
   * @param language BCP 47 of the text
   * @param fetched resolves a dateline's year where nothing else does
   */
  public WireCopy read(Draft draft, String language, @Nullable Instant fetched) {
    return new WireCopy(draft, null, WireStatus.PLAIN);
  }
}
