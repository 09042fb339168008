package wirewatch.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * The headline, sub-headline and lead of an article.
 *
 * @param headline the headline of the page (ninjs, schema.org); null if it has none, never
 *     substituted by the lead
 * @param alternativeHeadline the sub-headline (schema.org)
 * @param lead the abstract, standfirst, or first paragraph marked as lead
 */
public record Heading(
    @Nullable String headline, @Nullable String alternativeHeadline, @Nullable String lead) {

  public static final Heading NONE = new Heading(null, null, null);
}
