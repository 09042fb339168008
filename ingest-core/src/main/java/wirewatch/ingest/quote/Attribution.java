package wirewatch.ingest.quote;

/**
 * A verb or phrase of speech and who it says speaks, as token numbers.
 *
 * @param cue the first token of the cue, or -1 where there is none
 * @param cueEnd after its last
 */
record Attribution(int cue, int cueEnd, Subject subject) {}
