/**
 * The review of hits, which are listed names in articles: {@link
 * wirewatch.pipeline.review.HitReview} finds them and keeps what is decided, {@link
 * wirewatch.pipeline.review.DecidedSuppressions} keeps away what was found to be someone else.
 */
@NullMarked
package wirewatch.pipeline.review;

import org.jspecify.annotations.NullMarked;
