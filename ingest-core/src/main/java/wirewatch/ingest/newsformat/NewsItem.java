package wirewatch.ingest.newsformat;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.WireStatus;

/**
 * One item of a document in a news format.
 *
 * @param draft its text and fields; the body begins with the dateline if it is printed there
 * @param status as declared; the urgency is null if it is not
 * @param dateline the dateline beside the body, as printed
 * @param located the place from which the item was sent
 */
public record NewsItem(
    NewsFormat format,
    ArticleDraft draft,
    ItemMetadata metadata,
    WireStatus status,
    @Nullable String dateline,
    @Nullable String located) {}
