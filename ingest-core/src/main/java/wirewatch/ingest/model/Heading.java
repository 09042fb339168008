package wirewatch.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * The lines above an article.
 *
 * @param headline the page's own headline (ninjs, schema.org); null if it has none, never the lead
 *     in disguise
 * @param alternativeHeadline the sub-headline (schema.org)
 * @param lead the abstract, standfirst, or first paragraph marked as lead
 */
public record Heading(
    @Nullable String headline, @Nullable String alternativeHeadline, @Nullable String lead) {

  public static final Heading NONE = new Heading(null, null, null);
}
