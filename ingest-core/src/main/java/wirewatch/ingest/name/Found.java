package wirewatch.ingest.name;

import wirewatch.ingest.model.Mention;

/**
 * A name that was found.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 */
record Found(int start, int end, Mention.Type type, String text) {}
