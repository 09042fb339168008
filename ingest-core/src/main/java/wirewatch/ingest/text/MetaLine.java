package wirewatch.ingest.text;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dates;

/**
 * A line outside of the body with the publishing time, and optionally the author.
 *
 * @param byline the person's name before the date
 */
record MetaLine(Dates.@Nullable Published published, @Nullable String byline) {}
