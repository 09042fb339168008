/**
 * A plugin for the embedded node only: the core distribution ships Lucene's analyzers without
 * registering their standard names, which API keys need, and does not handle {@code GET /}. It
 * cannot be installed together with {@code analysis-common}, which registers the same names.
 */
@NullMarked
package wirewatch.support;

import org.jspecify.annotations.NullMarked;
