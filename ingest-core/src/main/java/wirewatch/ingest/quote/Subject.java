package wirewatch.ingest.quote;

/**
 * The tokens that name a speaker.
 *
 * @param from the first token
 * @param to the token after the last
 */
record Subject(int from, int to) {}
