/**
 * The input and output of the crawler: options, sources, results of pages and listing polls,
 * archived pages.
 */
@NullMarked
package wirewatch.crawler.model;

import org.jspecify.annotations.NullMarked;
