package wirewatch.ingest.text;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dates;

/**
 * A line beside the copy that says when, and perhaps by whom, it was published.
 *
 * @param byline the person's name before the date
 */
record MetaLine(Dates.@Nullable Published published, @Nullable String byline) {}
