package wirewatch.ingest.page.metadata.candidate;

import wirewatch.ingest.model.FieldOrigin;

/** A candidate value of a metadata field: its text, and the origin it was read from. */
public record MetadataCandidate(String text, FieldOrigin origin) {}
