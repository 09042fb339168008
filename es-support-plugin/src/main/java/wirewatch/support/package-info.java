/**
 * A plugin for the embedded node only: the core distribution ships Lucene's analyzers without their
 * stock names, keeps no API keys without them, and does not answer {@code GET /}. It must not stand
 * beside {@code analysis-common}, where the names are taken.
 */
@NullMarked
package wirewatch.support;

import org.jspecify.annotations.NullMarked;
