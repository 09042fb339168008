package wirewatch.ingest.page.fact;

import wirewatch.ingest.model.Origin;

/** A candidate value of a metadata field: its text, and the origin it was read from. */
public record Clue(String text, Origin origin) {}
