package wirewatch.ingest.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency states about an item that it delivers in a news format, apart from the article
 * (ninjs, NewsML-G2 {@code itemMeta}).
 *
 * @param guid the agency's own identifier, the same for all versions of the item
 * @param version the agency's version of the item
 * @param slugline the words that name the story on the wire
 * @param embargoed until when the item must not be published
 * @param editorNotes notes to editors: corrections, what a version adds
 */
public record ItemMetadata(
    @Nullable String guid,
    @Nullable String version,
    @Nullable String slugline,
    @Nullable OffsetDateTime embargoed,
    List<String> editorNotes) {

  public static final ItemMetadata NONE = new ItemMetadata(null, null, null, null, List.of());

  public ItemMetadata {
    editorNotes = List.copyOf(editorNotes);
  }
}
