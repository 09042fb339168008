/**
 * Tokens and dates of a line of text, in any script, offsets in it, and the reader of rule files
 * ({@link wirewatch.ingest.line.RuleTable}); used by all steps.
 */
@NullMarked
package wirewatch.ingest.line;

import org.jspecify.annotations.NullMarked;
