package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.WireStatus;

/**
 * A draft with its wire structure extracted.
 *
 * @param draft without dateline, credit and markers in headline and paragraphs, and with the credit
 *     filled in
 */
public record WireDraft(ArticleDraft draft, @Nullable Dateline dateline, WireStatus status) {}
