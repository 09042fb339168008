package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.WireStatus;

/**
 * A draft after its wire structure was read.
 *
 * @param draft with dateline, credit and marks removed from headline and paragraphs, and the credit
 *     filled in
 */
public record WireCopy(Draft draft, @Nullable Dateline dateline, WireStatus status) {}
