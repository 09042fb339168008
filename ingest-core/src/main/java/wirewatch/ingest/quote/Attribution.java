package wirewatch.ingest.quote;

/** A verb of speech and who it says speaks, as token numbers; no cue is -1. */
record Attribution(int cue, Subject subject) {}
