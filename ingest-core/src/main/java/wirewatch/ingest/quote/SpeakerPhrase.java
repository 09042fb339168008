package wirewatch.ingest.quote;

/**
 * The tokens that name a speaker.
 *
 * @param start the first token
 * @param end the token after the last
 */
record SpeakerPhrase(int start, int end) {}
