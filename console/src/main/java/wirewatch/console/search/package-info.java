/**
 * Requests of searches in Elasticsearch's query DSL, their hits as {@link wirewatch.console.view
 * values}, and the links between pages.
 */
@NullMarked
package wirewatch.console.search;

import org.jspecify.annotations.NullMarked;
