package wirewatch.ingest.quote;

/**
 * A verb or phrase of speech and its speaker, as token indexes.
 *
 * @param cueStart the first token of the cue, or -1 if there is none
 * @param cueEnd the token after the cue
 */
record Attribution(int cueStart, int cueEnd, SpeakerPhrase speaker) {}
