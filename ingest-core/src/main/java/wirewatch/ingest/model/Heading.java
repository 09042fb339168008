package wirewatch.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * The headline, sub-headline and lead of an article.
 *
 * @param headline the headline of the page (ninjs, schema.org); null if it has none, never
 *     substituted by the lead
 * @param alternativeHeadline the sub-headline (schema.org)
 * @param lead the abstract, standfirst, or first paragraph marked as lead
 * @param socialHeadline the title that the page gives to machines, without the name of the site,
 *     where it differs from the headline
 */
public record Heading(
    @Nullable String headline,
    @Nullable String alternativeHeadline,
    @Nullable String lead,
    @Nullable String socialHeadline) {

  public static final Heading NONE = new Heading(null, null, null);

  /** Creates a heading without a social headline. */
  public Heading(
      @Nullable String headline, @Nullable String alternativeHeadline, @Nullable String lead) {
    this(headline, alternativeHeadline, lead, null);
  }

  /** The same heading with another headline and lead. */
  public Heading with(@Nullable String newHeadline, @Nullable String newLead) {
    return new Heading(newHeadline, alternativeHeadline, newLead, socialHeadline);
  }
}
