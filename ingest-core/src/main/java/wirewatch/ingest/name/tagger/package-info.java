/** The statistical tagger of English names: lexicon, features, model and decoder. */
@NullMarked
package wirewatch.ingest.name.tagger;

import org.jspecify.annotations.NullMarked;
