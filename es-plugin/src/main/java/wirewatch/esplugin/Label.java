package wirewatch.esplugin;

import org.jspecify.annotations.Nullable;

/** How a pipeline calls one of its processors. */
record Label(@Nullable String tag, @Nullable String description) {}
