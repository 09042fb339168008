package wirewatch.ingest.page.fact;

import wirewatch.ingest.model.Origin;

/** One statement of a page about itself: the words, and the kind of place where they stand. */
record Clue(String text, Origin origin) {}
