/** Tokens, sentences, word lists and name spans: the input and output types of the name finders. */
@NullMarked
package wirewatch.ingest.name.token;

import org.jspecify.annotations.NullMarked;
