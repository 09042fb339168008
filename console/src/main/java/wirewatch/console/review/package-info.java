/**
 * Press reviews: stories that someone picked, put in order and annotated ({@link
 * wirewatch.console.review.Review}), looked up in the index as a {@link
 * wirewatch.console.review.ReviewDocument}, and written as mail, Atom or OpenDocument text. {@link
 * wirewatch.console.review.Reviews} is the way in.
 */
@NullMarked
package wirewatch.console.review;

import org.jspecify.annotations.NullMarked;
