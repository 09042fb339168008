/** Word lists, quotation marks and name genders for each language, read from the rule files. */
@NullMarked
package wirewatch.ingest.quote.lexicon;

import org.jspecify.annotations.NullMarked;
