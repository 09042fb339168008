package wirewatch.esplugin;

import org.jspecify.annotations.Nullable;

/** The tag and description of a processor in its pipeline. */
record ProcessorLabel(@Nullable String tag, @Nullable String description) {}
