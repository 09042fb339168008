package wirewatch.ingest.text;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates;

/**
 * A line outside of the body with the publishing time, and optionally the author.
 *
 * @param byline the person's name before the date
 */
record MetadataLine(
    PublicationDates.@Nullable PublicationTime published, @Nullable String byline) {}
